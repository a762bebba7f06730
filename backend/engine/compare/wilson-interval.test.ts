import { expect, it } from 'vitest'
import { findWilsonInterval } from './wilson-interval.ts'

/** As R's `prop.test(x, n, correct = FALSE)` and statsmodels' `proportion_confint(x, n, method="wilson")` have them. */
const known: [successes: number, trials: number, low: number, high: number][] = [
  [8, 10, 0.490162, 0.943318],
  [0, 10, 0, 0.277533],
  [10, 10, 0.722467, 1],
  [1, 1, 0.206549, 1],
  [50, 100, 0.403832, 0.596168],
  [1, 30, 0.005909, 0.166704],
]

it.each(known)('CMP-20: %i of %i has the interval of Wilson', (successes, trials, low, high) => {
  const interval = findWilsonInterval(successes, trials)
  expect(interval.value).toBe(successes / trials)
  expect(interval.low).toBeCloseTo(low, 5)
  expect(interval.high).toBeCloseTo(high, 5)
})

it('CMP-20: of no runs nothing is known', () => {
  expect(findWilsonInterval(0, 0)).toEqual({ value: 0, low: 0, high: 1 })
})
