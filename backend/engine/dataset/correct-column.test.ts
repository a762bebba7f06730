import { afterEach, expect, it } from 'vitest'
import { type Lab, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'

let lab: Lab
afterEach(() => lab.close())

const column = {
  ...{ name: 'code', type: 'integer', missing: 0, distinct: 3, min: 1, max: 2, mean: 1, std: 1, quantiles: null },
  levels: [],
}

const table = (format: string, more = {}) => ({
  sheets: [{ name: 't', rowCount: 9, columns: [column], sampleRows: [], readOptions: { format }, notes: [], ...more }],
  tables: ['tables/0.parquet'],
})

/** Reads are answered in turn; `written` is the table that each leaves behind. */
async function open(format: string, answers: object[]) {
  const calls: string[] = []
  const written = { 'tables/0.parquet': 'detected' }
  const kernels = scriptKernels({
    written,
    read: async (call) => {
      if (!call.includes('ingest_file')) return { rows: [], offset: 0, rowCount: 0 }
      calls.push(call)
      const answer = calls.length === 1 ? table(format) : answers[calls.length - 2]
      written['tables/0.parquet'] = `read ${calls.length}`
      return answer
    },
  })
  lab = await openLab({ kernels: kernels.home })
  const owner = person()
  const { id } = await lab.upload(owner, 'a.csv', '1')
  return { owner, id, calls }
}

it('TBL-8: a corrected column is read again from the file, and the table of before leaves no bytes', async () => {
  const corrected = table('csv', { corrections: { code: { type: 'category' } } })
  const { owner, id, calls } = await open('csv', [corrected, table('csv')])
  const dataset = await lab.engine.correctColumn(owner, id, { column: 'code', type: 'category' })
  expect(dataset.sheets[0]?.corrections).toEqual({ code: { type: 'category' } })
  expect(await lab.engine.getDataset(owner, id)).toEqual(dataset)
  expect(calls[1]).toContain('category')
  expect(lab.countFiles()).toBe(2)
  await lab.engine.correctColumn(owner, id, { column: 'code', type: 'detected' })
  expect(calls[2]).not.toContain('category')
  expect((await lab.engine.getDataset(owner, id)).sheets[0]?.corrections).toBeUndefined()
  expect(lab.countFiles()).toBe(2)
})

it('TBL-8: where values do not fit, that is said and nothing changes', async () => {
  const params = { column: 'code', count: 3, examples: '“x”' }
  const { owner, id } = await open('csv', [{ failure: { code: 'conflict', key: 'column-type-unfit-number', params } }])
  const before = await lab.engine.getDataset(owner, id)
  await expect(lab.engine.correctColumn(owner, id, { column: 'code', type: 'number' })).rejects.toMatchObject({
    failure: { code: 'conflict', message: { key: 'column-type-unfit-number', params } },
  })
  expect(await lab.engine.getDataset(owner, id)).toEqual(before)
  expect(lab.countFiles()).toBe(2)
})

it('TBL-8: a column that is not there, a Parquet file and a dataset of another are refused without reading', async () => {
  const { owner, id, calls } = await open('parquet', [])
  const refuse = (change: object, key: string, who = owner) =>
    expect(lab.engine.correctColumn(who, id, { column: 'code', type: 'text', ...change })).rejects.toMatchObject({
      failure: { message: { key } },
    })
  await refuse({ column: 'x' }, 'column-unknown')
  await refuse({ sheet: 'x' }, 'sheet-unknown')
  await refuse({}, 'column-type-parquet')
  await refuse({}, 'not-found', person())
  expect(calls).toHaveLength(1)
})
