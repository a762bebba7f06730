/** The median, of an even count the mean of the two in the middle, in the fifteen digits that a double can hold; null of none. */
export function findMedian(numbers: number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) return null
  return upper === lower ? upper : Number((lower + (upper - lower) / 2).toPrecision(15))
}
