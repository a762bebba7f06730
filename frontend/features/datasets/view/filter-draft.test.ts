import { expect, it } from 'vitest'
import type { ColumnProfile, ColumnType } from '#contract/dataset.ts'
import type { Filter } from '#contract/table-view.ts'
import { beginDraft, finishDraft } from './filter-draft.ts'

const column = (type: ColumnType): ColumnProfile => ({
  ...{ name: 'x', type, missing: 0, distinct: 3, min: null, max: null, mean: null, std: null, quantiles: null },
  levels: [],
})

it('TBL-5: a filter that is opened again stands as it was left', () => {
  const filters: [ColumnType, Filter][] = [
    ['number', { column: 'x', op: 'between', value: [1.5, null] }],
    ['integer', { column: 'x', op: 'eq', value: '9007199254740993' }],
    ['integer', { column: 'x', op: 'ge', value: -3 }],
    ['datetime', { column: 'x', op: 'between', value: ['2024-03-05', '2024-03-06'] }],
    ['category', { column: 'x', op: 'not-in', value: ['a', null] }],
    ['text', { column: 'x', op: 'contains', value: ' a ' }],
    ['empty', { column: 'x', op: 'present' }],
  ]
  for (const [type, filter] of filters)
    expect(finishDraft(column(type), beginDraft(column(type), filter))).toEqual(filter)
})

it('TBL-5: what is empty or not yet a value filters nothing', () => {
  for (const type of ['number', 'integer', 'datetime', 'category', 'text', 'boolean'] as const)
    expect(finishDraft(column(type), beginDraft(column(type), undefined))).toBeNull()
  const typing = { ...beginDraft(column('number'), undefined), from: '-', to: '3' }
  expect(finishDraft(column('number'), typing)).toBeNull()
  expect(finishDraft(column('number'), { ...typing, from: ' −2 ' })).toMatchObject({ value: [-2, 3] })
})
