import { z } from 'zod'
import { cellSchema, type Preview } from '#contract/dataset.ts'
import { callKernel, pythonLiteral } from '#engine/analysis/call-kernel.ts'
import type { Caller, PreviewQuery } from '#engine/engine.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { checkView } from './check-view.ts'
import { findReadyDataset } from './find-dataset.ts'
import { findSheet } from './find-sheet.ts'
import type { TableReaders } from './table-readers.ts'

const pageSchema = z.object({
  rows: z.array(z.array(cellSchema)),
  offset: z.number(),
  rowCount: z.number(),
  rowNumbers: z.array(z.number()).optional(),
})

/**
 * A page of rows of one sheet (the first unless named), sorted and filtered inside the sandbox from the stored Parquet. An abort
 * of `waiting` gives it up while it waits for its turn.
 */
export async function previewDataset(
  { ports, readers }: { ports: EnginePorts; readers: TableReaders },
  caller: Caller,
  query: PreviewQuery & { id: string },
): Promise<Preview> {
  const { sort = [], filter = [] } = query
  const record = await findReadyDataset(ports, caller.userId, query.id)
  const { sheet, sha256 } = findSheet(record, query.sheet)
  checkView(sheet, { sort, filter })
  const path = `data/${sha256}.parquet`
  // Without a view only the row groups of the page are read.
  const view = sort.length + filter.length > 0 ? [JSON.stringify({ sort, filter })] : []
  const call = `data_lab.preview.read_page(${[path, query.offset, query.limit, ...view].map(pythonLiteral).join(', ')})`
  const file = { path, sourcePath: ports.files.pathOf(sha256), sizeBytes: 0 }
  const page = await readers.use(caller.userId, { files: [file], waiting: query.waiting }, async (kernel) =>
    pageSchema.parse(await callKernel(kernel, call, new AbortController().signal)),
  )
  return { ...page, sheet: sheet.name, columns: sheet.columns.map(({ name, type }) => ({ name, type })) }
}
