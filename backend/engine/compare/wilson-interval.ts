/** The 97.5th percentile of the standard normal distribution. */
const z = 1.959963984540054

/**
 * A share with Wilson's score interval at 95 %, without continuity correction: E. B. Wilson, "Probable inference, the law
 * of succession, and statistical inference", Journal of the American Statistical Association 22 (1927), 209-212. All from
 * 0 to 1; of none nothing is known: 0, from 0 to 1. 8 of 10 is 0.8, from 0.490 to 0.943.
 */
export function findWilsonInterval(successes: number, trials: number): { value: number; low: number; high: number } {
  if (trials === 0) return { value: 0, low: 0, high: 1 }
  const value = successes / trials
  const weight = 1 + z ** 2 / trials
  const centre = (value + z ** 2 / (2 * trials)) / weight
  const half = (z / weight) * Math.sqrt((value * (1 - value)) / trials + z ** 2 / (4 * trials ** 2))
  return {
    value,
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  }
}
