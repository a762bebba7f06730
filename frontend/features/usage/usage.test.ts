// @vitest-environment node
import i18next, { type TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import type { UsageReport, UsageRow } from '#contract/usage-report.ts'
import { usageTexts } from '../../i18n/en/usage-texts.ts'
import { listSeries } from './list-series.ts'
import { niceTicks } from './nice-ticks.ts'
import { sayUsage } from './say-usage.ts'
import { nothingUsed, sumByModel, sumUsage } from './sum-usage.ts'
import { writeUsageCsv } from './usage-csv.ts'

const row = (day: string, model: string | null, change: Partial<UsageRow> = {}): UsageRow => ({
  ...nothingUsed,
  ...{ day, model, runs: 1, ...change },
})
let t: TFunction
beforeAll(async () => {
  t = await i18next.createInstance().init({ lng: 'en', resources: { en: { translation: usageTexts } } })
})

describe('what is said of usage', () => {
  it('USG-4: unknown is never nothing, a part is “at least”, an estimate is marked', () => {
    const cost = (change: Partial<UsageRow>) => sayUsage(row('d', 'm', change), 'cost', t)
    expect(cost({ runsWithoutCost: 1 })).toBe('unknown')
    expect(cost({ costUsd: 0.25, runsWithoutCost: 1 })).toBe('at least $0.25')
    expect(cost({ costUsd: 0.25, estimatedRuns: 1 })).toBe('≈ $0.25')
    expect(cost({})).toBe('$0')
    expect(sayUsage(row('d', 'm', { runsWithoutTokens: 1 }), 'tokens', t)).toBe('unknown')
    const tokens = { inputTokens: 900, outputTokens: 99, runsWithoutTokens: 1, estimatedRuns: 1 }
    expect(sayUsage(row('d', 'm', tokens), 'tokens', t)).toBe('at least ≈ 999')
    expect(sayUsage(row('d', 'm', tokens), 'runs', t)).toBe('1')
  })

  it('USG-4: of several rows everything adds up, what is unknown too', () => {
    const sum = sumUsage([row('a', 'm', { costUsd: 1, totalMs: 5 }), row('b', 'n', { runsWithoutCost: 2, totalMs: 6 })])
    expect(sum).toMatchObject({ runs: 2, costUsd: 1, runsWithoutCost: 2, totalMs: 11 })
    expect(sayUsage(sum, 'cost', t)).toBe('at least $1.00')
  })
})

describe('the chart', () => {
  const models = Array.from({ length: 9 }, (_, place) => `v/m${place}`)
  const report: UsageReport = {
    ...{ timeZone: 'UTC', days: ['2026-11-24', '2026-11-25'] },
    rows: models.map((model, place) => row('2026-11-25', model, { costUsd: 10 - place })),
  }

  it('USG-6: the largest models have colours of their own, the rest share one, and nothing is lost', () => {
    const { series, stacks } = listSeries(report, 'cost')
    expect(series.map(({ model }) => model)).toEqual([...models.slice(0, 6), null])
    expect(series.at(-1)?.isOthers).toBe(true)
    expect(new Set(series.map(({ color }) => color)).size).toBe(7)
    expect(stacks.map(({ day, sum }) => [day, sum.costUsd])).toEqual([
      ['2026-11-24', 0],
      ['2026-11-25', 54],
    ])
    expect(stacks[1]?.parts.reduce((all, { sum }) => all + sum.costUsd, 0)).toBe(54)
    expect(
      listSeries({ ...report, rows: report.rows.slice(0, 7) }, 'cost').series.some(({ isOthers }) => isOthers),
    ).toBe(false)
  })

  it('USG-6: models are in order of what is shown', () => {
    const rows = [row('a', 'few', { runs: 1, costUsd: 9 }), row('a', 'many', { runs: 8 }), row('b', null, { runs: 3 })]
    expect(sumByModel(rows, 'cost').map(({ model }) => model)).toEqual(['few', 'many', null])
    expect(sumByModel(rows, 'runs').map(({ model }) => model)).toEqual(['many', null, 'few'])
  })

  it.each([
    [0, false, [0, 1]],
    [3, true, [0, 1, 2, 3]],
    [1, true, [0, 1]],
    [0.03, false, [0, 0.01, 0.02, 0.03]],
    [97, false, [0, 50, 100]],
    [123_456, false, [0, 50_000, 100_000, 150_000]],
  ])('USG-6: the marks of an axis up to %d are round', (largest, isWhole, ticks) => {
    expect(niceTicks(largest, isWhole)).toEqual(ticks)
  })
})

it('USG-6: the CSV leaves an unknown cost empty and holds no formula', () => {
  const csv = writeUsageCsv([
    row('2026-11-25', 'v/m', { costUsd: 0.5, totalMs: 1500 }),
    row('2026-11-25', '=HYPERLINK("x"),1', { runsWithoutCost: 1 }),
    row('2026-11-25', null),
  ])
  const lines = csv.split('\r\n')
  expect(lines[0]).toMatch(/^day,model,runs,.*known_cost_usd,runs_without_cost,seconds$/)
  expect(lines[1]).toBe('2026-11-25,v/m,1,0,0,0,0,0,0,0.5,0,1.5')
  expect(lines[2]).toBe(`2026-11-25,"'=HYPERLINK(""x""),1",1,0,0,0,0,0,0,,1,0`)
  expect(lines[3]).toBe('2026-11-25,,1,0,0,0,0,0,0,0,0,0')
})
