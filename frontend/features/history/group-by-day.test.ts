import { expect, it } from 'vitest'
import type { HistoryEntry } from '#contract/history.ts'
import { groupByDay } from './group-by-day.ts'

it('HIS-50: rows are grouped by the day of their last activity, today and yesterday by name', () => {
  const at = (...time: [number, number, number, number]) =>
    ({ activeAt: new Date(...time).toISOString() }) as HistoryEntry
  const days = groupByDay(
    [at(2026, 2, 1, 9), at(2026, 2, 1, 0), at(2026, 1, 28, 23), at(2026, 1, 20, 1)],
    new Date(2026, 2, 1, 23),
  )
  expect(days.map(({ name, entries }) => [name, entries.length])).toEqual([
    ['today', 2],
    ['yesterday', 1],
    ['date', 1],
  ])
})
