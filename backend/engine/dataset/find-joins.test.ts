import { afterEach, expect, it } from 'vitest'
import { type Lab, oneTable, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'

let lab: Lab
afterEach(() => lab.close())

it('TBL-9: joins are looked for in a kernel of the owner that sees those tables alone', async () => {
  const seen: string[][] = []
  const kernels = scriptKernels({
    read: async (call, files) => {
      if (call.includes('ingest_file')) return oneTable
      seen.push(files.map(({ path }) => path))
      const sides = { left: { table: 0, column: 'id' }, right: { table: 1, column: null } }
      return [{ ...sides, leftShare: 1, rightShare: 0.5, kind: 'values-to-names' }]
    },
  })
  lab = await openLab({ kernels: kernels.home })
  const [owner, other] = [person(), person()]
  const [a, b] = [await lab.upload(owner, 'a.csv', '1'), await lab.upload(owner, 'b.csv', '2')]
  const foreign = await lab.upload(other, 'c.csv', '3')
  expect(await lab.engine.findJoins(owner, [a.id, b.id])).toEqual([
    {
      left: { datasetId: a.id, sheet: 't', column: 'id' },
      right: { datasetId: b.id, sheet: 't', column: null },
      ...{ leftShare: 1, rightShare: 0.5, kind: 'values-to-names' },
    },
  ])
  expect(seen.map((paths) => paths.length)).toEqual([2])
  expect(await lab.engine.findJoins(owner, [a.id, a.id])).toEqual([])
  await expect(lab.engine.findJoins(owner, [a.id, foreign.id])).rejects.toMatchObject({
    failure: { code: 'not-found' },
  })
  expect(seen).toHaveLength(1)
})

it('TBL-9: a sheet that names the columns of another sheet of its workbook is nothing to join', async () => {
  const [sheet] = oneTable.sheets
  const book = { sheets: [sheet, { ...sheet, name: 'codebook' }], tables: ['tables/0.parquet', 'tables/1.parquet'] }
  const join = { leftShare: 1, rightShare: 1 }
  const kernels = scriptKernels({
    read: async (call) =>
      call.includes('ingest_file')
        ? book
        : [
            { left: { table: 1, column: 'name' }, right: { table: 0, column: null }, ...join, kind: 'values-to-names' },
            { left: { table: 0, column: 'id' }, right: { table: 1, column: 'id' }, ...join, kind: 'one-to-one' },
          ],
  })
  lab = await openLab({ kernels: kernels.home })
  const owner = person()
  const { id } = await lab.upload(owner, 'book.xlsx', '1')
  expect((await lab.engine.findJoins(owner, [id])).map(({ kind }) => kind)).toEqual(['one-to-one'])
})
