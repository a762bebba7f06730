import { expect, it } from 'vitest'
import type { Dataset } from '#contract/dataset.ts'
import type { TableJoin } from '#contract/table-join.ts'
import { describeJoin } from './describe-join.ts'

const dataset = (id: string, name: string, sheets: string[]) =>
  ({ id, name, sheets: sheets.map((sheet) => ({ name: sheet })) }) as Dataset
const datasets = [dataset('1', 'samples.csv', ['samples']), dataset('2', 'lab.xlsx', ['counts', 'notes'])]
const t = ((key: string, values: object) => `${key} ${JSON.stringify(values ?? {})}`) as never

const join: TableJoin = {
  left: { datasetId: '1', sheet: 'samples', column: 'id' },
  right: { datasetId: '2', sheet: 'counts', column: 'sample' },
  ...{ leftShare: 0.999, rightShare: 0.5, kind: 'one-to-many' },
}

it('TBL-9: a join is said with tables, keys and shares that are never rounded up to all', () => {
  const words = describeJoin(join, datasets, t)
  expect([words.left, words.right]).toEqual(['samples.csv · id', 'lab.xlsx (counts) · sample'])
  expect(words.match).toContain('"left":"99%","right":"50%"')
  expect(words.match).toContain('one-to-many')
  expect(words.request).toContain('"leftKey":"id","rightKey":"sample"')
})

it('TBL-9: among the sheets of one workbook only the sheets are named, and the request says which workbook', () => {
  const inside: TableJoin = { ...join, left: { datasetId: '2', sheet: 'notes', column: 'sample' } }
  const words = describeJoin(inside, datasets.slice(1), t)
  expect([words.left, words.right]).toEqual(['notes · sample', 'counts · sample'])
  expect(words.request).toContain('"left":"lab.xlsx (notes)","right":"lab.xlsx (counts)"')
})

it('TBL-9: values that name columns are asked for as such', () => {
  const named: TableJoin = { ...join, right: { ...join.right, column: null }, kind: 'values-to-names' }
  expect(describeJoin(named, datasets, t).request).toContain('joins.requestNames')
})
