import { expect, it } from 'vitest'
import { readHistorySearch, toRequest } from './history-search.ts'

it('HIS-51: an address says what the list is narrowed to; what it cannot mean is left out', () => {
  const read = readHistorySearch({ search: 2026, starred: true, kind: 'none', date: 'week', from: '1.1.', tag: '' })
  expect(Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))).toEqual({
    ...{ search: '2026', starred: 'true', date: 'week' },
  })
})

it('HIS-51: days are whole days of the reader’s clock, the last one included', () => {
  const now = new Date(2026, 10, 25, 13, 30)
  const local = (...date: [number, number, number]) => new Date(...date).toISOString()
  expect(toRequest({ date: 'today' }, now)).toMatchObject({ since: local(2026, 10, 25), until: undefined })
  expect(toRequest({ date: 'week' }, now)).toMatchObject({ since: local(2026, 10, 19) })
  expect(toRequest({ from: '2026-11-01', to: '2026-11-30' }, now)).toEqual({
    ...{ since: local(2026, 10, 1), until: local(2026, 11, 1) },
  })
  expect(toRequest({ from: '2026-99-99', compare: 'x', model: 'a/b' }, now)).toEqual({ model: 'a/b' })
})
