import { afterEach, expect, it } from 'vitest'
import type { ColumnType } from '#contract/dataset.ts'
import type { Filter } from '#contract/table-view.ts'
import { type Lab, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'

let lab: Lab
afterEach(() => lab.close())

const column = (name: string, type: ColumnType) => ({
  ...{ name, type, missing: 0, distinct: 3, min: null, max: null, mean: null, std: null, quantiles: null },
  levels: [],
})

const columns = [
  ...[column('n', 'number'), column('i', 'integer'), column('d', 'datetime'), column('c', 'category')],
  ...[column('t', 'text'), column('b', 'boolean'), column('e', 'empty')],
]

const table = {
  sheets: [{ name: 't', rowCount: 9, columns, sampleRows: [], readOptions: { format: 'csv' }, notes: [] }],
  tables: ['tables/0.parquet'],
}

async function open() {
  const calls: string[] = []
  const kernels = scriptKernels({
    read: async (call) => {
      if (call.includes('ingest_file')) return table
      calls.push(call)
      return { rows: [[1]], offset: 0, rowCount: 4, rowNumbers: [7] }
    },
  })
  lab = await openLab({ kernels: kernels.home })
  const owner = person()
  const { id } = await lab.upload(owner, 'a.csv', '1')
  const preview = (filter: Filter[], sort: { column: string; descending: boolean }[] = []) =>
    lab.engine.previewDataset(owner, id, { offset: 0, limit: 1, sort, filter })
  return { preview, calls }
}

it('TBL-1: the rows of a view are worked out in the sandbox, with their places in the table', async () => {
  const { preview, calls } = await open()
  const page = await preview([{ column: 'n', op: 'gt', value: 1 }], [{ column: 't', descending: true }])
  expect(page).toMatchObject({ rows: [[1]], rowCount: 4, rowNumbers: [7], sheet: 't' })
  expect(calls).toHaveLength(1)
})

it('TBL-3: a filter that does not suit its column, and a column that is not there, are refused in words', async () => {
  const { preview, calls } = await open()
  const wrong: Filter[] = [
    { column: 'n', op: 'gt', value: 'tall' },
    { column: 'n', op: 'contains', value: '1' },
    { column: 'i', op: 'in', value: ['1.5'] },
    { column: 'd', op: 'eq', value: 'yesterday' },
    { column: 'd', op: 'ge', value: '2024-13-45' },
    { column: 'd', op: 'eq', value: 2024 },
    { column: 't', op: 'gt', value: 'a' },
    { column: 'c', op: 'eq', value: 1 },
    { column: 'b', op: 'in', value: ['yes'] },
    { column: 'e', op: 'eq', value: '' },
  ]
  for (const filter of wrong)
    await expect(preview([filter]), JSON.stringify(filter)).rejects.toMatchObject({
      failure: { code: 'bad-request', message: { key: 'filter-unsuitable', params: { column: filter.column } } },
    })
  const unknown = { failure: { code: 'bad-request', message: { key: 'column-unknown', params: { column: 'x' } } } }
  await expect(preview([], [{ column: 'x', descending: false }])).rejects.toMatchObject(unknown)
  await expect(preview([{ column: 'x', op: 'missing' }])).rejects.toMatchObject(unknown)
  expect(calls).toEqual([])
})

it('TBL-3: every filter that suits its column is passed on', async () => {
  const { preview, calls } = await open()
  const right: Filter[] = [
    { column: 'n', op: 'between', value: [null, '1e3'] },
    { column: 'i', op: 'in', value: ['9007199254740993', null] },
    { column: 'i', op: 'lt', value: 2.5 },
    { column: 'd', op: 'between', value: ['2024-03-05', '2024-03-05T18:30:00'] },
    { column: 'c', op: 'not-in', value: ['"; drop'] },
    { column: 't', op: 'contains', value: '%' },
    { column: 'b', op: 'in', value: ['True'] },
    { column: 'e', op: 'missing' },
  ]
  for (const filter of right) await preview([filter])
  expect(calls).toHaveLength(right.length)
})
