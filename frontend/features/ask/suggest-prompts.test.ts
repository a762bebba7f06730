// @vitest-environment node
import { expect, it } from 'vitest'
import type { ColumnProfile, ColumnType, Sheet } from '#contract/dataset.ts'
import { suggestPrompts } from './suggest-prompts.ts'

function column(
  name: string,
  type: ColumnType,
  distinct: number,
  range: [number, number] | null = null,
): ColumnProfile {
  const [min, max] = range ?? [null, null]
  return { name, type, distinct, missing: 0, min, max, mean: null, std: null, quantiles: null, levels: [] }
}

const sheet = (...columns: ColumnProfile[]): Sheet => ({
  name: 'icu',
  rowCount: 200,
  columns,
  sampleRows: [],
  readOptions: { format: 'csv' },
  notes: [],
})

it('WEB-12: a running number is not measured, a code of few levels is a group', () => {
  const found = suggestPrompts(
    sheet(
      column('编号', 'integer', 200, [1, 200]),
      column('性别', 'integer', 2, [0, 1]),
      column('收缩压', 'integer', 90, [36, 256]),
    ),
  )
  expect(found).toEqual([{ kind: 'compare', measure: '收缩压', group: '性别' }, { kind: 'describe' }])
})

it('WEB-12: an id is no measure, whether its name or its values say so', () => {
  expect(
    suggestPrompts(
      sheet(column('patient_id', 'number', 90), column('nr', 'integer', 200), column('x', 'integer', 200)),
    ),
  ).toEqual([{ kind: 'describe' }])
})

it('WEB-12: every table gets a suggestion, at most four', () => {
  expect(suggestPrompts(sheet(column('note', 'text', 200)))).toEqual([{ kind: 'describe' }])
  const rich = sheet(
    column('a', 'number', 90),
    column('b', 'number', 90),
    column('sex', 'category', 2),
    column('site', 'category', 3),
    column('day', 'datetime', 90),
  )
  expect(suggestPrompts(rich).map(({ kind }) => kind)).toEqual(['compare', 'correlate', 'count', 'describe'])
})

it('QST-5: where rows were followed until an event, survival is asked for first', () => {
  const trial = sheet(
    column('follow_up_months', 'number', 120, [0.4, 60]),
    column('status', 'category', 2),
    column('treatment', 'category', 2),
  )
  expect(suggestPrompts(trial)[0]).toEqual({ kind: 'survival', group: 'treatment' })
  const noEvent = sheet(column('随访时间', 'number', 120, [0.4, 60]), column('性别', 'category', 2))
  expect(suggestPrompts(noEvent).map(({ kind }) => kind)).not.toContain('survival')
})

it('QST-5: doses that were given are groups, however they are written', () => {
  const assay = sheet(column('dose', 'number', 3, [0.5, 2]), column('len', 'number', 43, [4.2, 33.9]))
  expect(suggestPrompts(assay)[0]).toEqual({ kind: 'compare', measure: 'len', group: 'dose' })
})

it('QST-5: a column that says where rows come from is grouped by only where there is no other', () => {
  const birds = sheet(
    column('studyName', 'category', 3),
    column('Species', 'category', 3),
    column('Mass', 'number', 90),
  )
  expect(suggestPrompts(birds)[0]).toEqual({ kind: 'compare', measure: 'Mass', group: 'Species' })
  const batches = sheet(column('批次', 'category', 3), column('纯度', 'number', 90))
  expect(suggestPrompts(batches)[0]).toEqual({ kind: 'compare', measure: '纯度', group: '批次' })
})
