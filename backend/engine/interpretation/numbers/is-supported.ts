import type { ScannedNumber } from './scan-numbers.ts'

/**
 * Whether a number of the text is one of the `known` ones (ascending), rounded to the digits that it is written with (half up
 * or half to even), or a known share as a percentage: 0.50 is 0.4988, 36% is 0.3604 and 36.04. A whole number below 10 must be
 * there as it is, since 1 would be 0.87 otherwise. The sign counts.
 */
export function isSupported(claimed: ScannedNumber, known: Float64Array): boolean {
  const half = 0.5 * 10 ** -claimed.decimals
  const isSmallCount = claimed.decimals <= 0 && Math.abs(claimed.value) < 10 && !claimed.isPercent
  const tolerance = (isSmallCount ? 0 : half) + 1e-9 * Math.max(Math.abs(claimed.value), half)
  const [low, high] = [claimed.value - tolerance, claimed.value + tolerance]
  if (hasBetween(known, low, high)) return true
  return claimed.isPercent && hasBetween(known, Math.max(-1, low / 100), Math.min(1, high / 100))
}

function hasBetween(sorted: Float64Array, low: number, high: number): boolean {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? 0) < low) from = middle + 1
    else to = middle
  }
  const first = sorted[from]
  return first !== undefined && first <= high
}
