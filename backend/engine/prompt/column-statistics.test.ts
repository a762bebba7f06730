import { describe, expect, it } from 'vitest'
import type { ColumnProfile } from '#contract/dataset.ts'
import { listSafeStatistics } from './column-statistics.ts'
import { makeColumn } from './testing/make-conversation.ts'

/** The profile of values as `data_lab.profile` makes it. */
function profile(values: number[], type: 'number' | 'integer' = 'number'): ColumnProfile {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => {
    const place = share * (sorted.length - 1)
    const low = sorted[Math.floor(place)] ?? 0
    return low + (place % 1) * ((sorted[Math.ceil(place)] ?? low) - low)
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const std = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
  const [min = 0, max = 0] = [sorted[0], sorted.at(-1)]
  return makeColumn({
    name: 'x',
    type,
    min,
    max,
    mean,
    std,
    quantiles: [0.05, 0.25, 0.5, 0.75, 0.95].map(at),
    distinct: new Set(values).size,
  })
}

/** Numbers that look random and are the same each time. */
const spread = (count: number, seed = 1) =>
  Array.from({ length: count }, (_, index) => 40 + 25 * Math.sin((index + 1) * 12.9898 * seed) + 0.0137 * index)

const numbersIn = (text: string) =>
  [...text.replace(/\d+ %:/g, '').matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number))

describe('what is told of numbers at `summary`', () => {
  it.each([1, 4, 5, 19])('PRM-6: of %i values nothing', (count) => {
    expect(listSafeStatistics(profile(spread(count)), count)).toEqual([])
    expect(listSafeStatistics({ ...profile(spread(count)), missing: 100 }, count + 100)).toEqual([])
  })

  it('PRM-6: a percentile only where five rows lie beyond it', () => {
    expect(listSafeStatistics(profile(spread(20)), 20).join()).toMatch(/percentiles 25 %: \S+, 50 %: \S+, 75 %: \S+$/)
    expect(listSafeStatistics(profile(spread(99)), 99).join()).not.toContain(' 5 %')
    expect(listSafeStatistics(profile(spread(100)), 100).join()).toContain(' 5 %')
  })

  it('PRM-6: no number that is told is a cell, and percentiles are rounded away from the median', () => {
    for (const seed of [1, 2, 3, 5, 7])
      for (const count of [20, 57, 100, 344]) {
        const values = spread(count, seed)
        const told = listSafeStatistics(profile(values), count)
        expect(numbersIn(told.join()).filter((number) => values.includes(number))).toEqual([])
        const shown = [...(told.at(-1) ?? '').matchAll(/(\d+) %: (-?[\d.]+)/g)]
        const { quantiles } = profile(values)
        for (const [, share, value] of shown) {
          const exact = quantiles?.[[5, 25, 50, 75, 95].indexOf(Number(share))] ?? NaN
          if (Number(share) < 50) expect(Number(value)).toBeLessThanOrEqual(exact)
          if (Number(share) > 50) expect(Number(value)).toBeGreaterThanOrEqual(exact)
        }
      }
  })

  it('PRM-6: where one row makes up most of the variance, neither mean nor SD', () => {
    const values = [...spread(199).map((value) => value / 10), 731_942.58]
    const told = listSafeStatistics(profile(values), 200).join()
    expect(told).toContain('percentiles')
    expect(told).not.toContain('mean')
    expect(numbersIn(told).every((number) => number < 10)).toBe(true)
  })

  it('PRM-6: whole numbers stay whole; a value that most rows share is told as it is', () => {
    const codes = Array.from({ length: 200 }, (_, index) => 100_000 + index * 37)
    const told = listSafeStatistics(profile(codes, 'integer'), 200).join()
    expect(told).toMatch(/percentiles 5 %: 99500, 25 %: 101500, 50 %: 103500, 75 %: 106000, 95 %: 107000/)
    expect(listSafeStatistics(profile(Array(50).fill(7.25)), 50)).toEqual([
      'percentiles 25 %: 7.25, 50 %: 7.25, 75 %: 7.25',
    ])
  })

  it('PRM-6: very small and very large numbers are written without surplus digits', () => {
    const tiny = spread(120).map((value) => value * 1e-9)
    expect(listSafeStatistics(profile(tiny), 120).join()).toMatch(/percentiles 5 %: 0\.0{7}\d{1,3}, /)
    expect(listSafeStatistics(profile(spread(120).map((value) => value * 1e12)), 120).join()).not.toMatch(
      /\.\d|NaN|Infinity/,
    )
  })
})
