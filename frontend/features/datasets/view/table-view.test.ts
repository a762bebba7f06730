import { expect, it } from 'vitest'
import type { Sort } from '#contract/table-view.ts'
import { cycleSort, replaceFilter } from './table-view.ts'

const up = (column: string) => ({ column, descending: false })
const down = (column: string) => ({ column, descending: true })

it('TBL-5: a header goes from unsorted to ascending, descending and back', () => {
  let sort: Sort = []
  const seen = [1, 2, 3].map(() => {
    sort = cycleSort(sort, 'a', false)
    return sort
  })
  expect(seen).toEqual([[up('a')], [down('a')], []])
})

it('TBL-5: another header takes the place of the first, or follows it', () => {
  expect(cycleSort([up('a')], 'b', false)).toEqual([up('b')])
  expect(cycleSort([up('a'), up('b')], 'a', false)).toEqual([down('a')])
  expect(cycleSort([up('a')], 'b', true)).toEqual([up('a'), up('b')])
  expect(cycleSort([up('a'), up('b')], 'a', true)).toEqual([down('a'), up('b')])
  expect(cycleSort([down('a'), up('b')], 'a', true)).toEqual([up('b')])
})

it('TBL-5: a column has one filter, which keeps its place', () => {
  const missing = { column: 'a', op: 'missing' as const }
  const small = { column: 'b', op: 'lt' as const, value: 3 }
  const both = replaceFilter(replaceFilter([], 'a', missing), 'b', small)
  expect(both).toEqual([missing, small])
  const present = { column: 'a', op: 'present' as const }
  expect(replaceFilter(both, 'a', present)).toEqual([present, small])
  expect(replaceFilter(both, 'a', null)).toEqual([small])
})
