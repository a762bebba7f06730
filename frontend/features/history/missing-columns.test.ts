import { expect, it } from 'vitest'
import type { Dataset } from '#contract/dataset.ts'
import { missingColumns } from './missing-columns.ts'

it('HIS-54: columns that the code names and another table lacks are told', () => {
  const table = { id: 'new', sheets: [{ columns: [{ name: 'a' }] }, { columns: [{ name: '性别' }] }] } as Dataset
  const named = { datasetId: 'old', name: 'old.csv', columns: ['a', 'b', '性别'] }
  expect(missingColumns(named, table)).toEqual(['b'])
  expect(missingColumns({ ...named, datasetId: 'new' }, table)).toEqual([])
  expect(missingColumns(named, undefined)).toEqual([])
})
