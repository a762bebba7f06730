export type Written = { value: number; decimals: number | null }

/** What floating point leaves of a zero. */
const noise = 1e-12

/**
 * Whether two numbers are the same: they differ by at most `tolerance` times the larger, or by at most half a unit of the
 * last digit of the one with fewer decimals. Numbers of different sign are the same only by their digits.
 */
export function areSameNumbers(a: Written, b: Written, tolerance: number): boolean {
  if (a.value === b.value) return true
  const distance = Math.abs(a.value - b.value)
  const larger = Math.max(Math.abs(a.value), Math.abs(b.value))
  return distance <= Math.max(tolerance * larger, halfDigit(a, b)) * (1 + 1e-9)
}

/** Half a unit of the last digit that both have; 0 when both are exact. */
export function halfDigit(a: Written, b: Written): number {
  const decimals = Math.min(a.decimals ?? Number.POSITIVE_INFINITY, b.decimals ?? Number.POSITIVE_INFINITY)
  return Math.max(decimals === Number.POSITIVE_INFINITY ? 0 : 0.5 * 10 ** -decimals, noise)
}
