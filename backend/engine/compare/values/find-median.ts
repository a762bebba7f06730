/** The median, of an even count the mean of the two in the middle; null of none. */
export function findMedian(numbers: number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : upper === lower ? upper : lower + (upper - lower) / 2
}
