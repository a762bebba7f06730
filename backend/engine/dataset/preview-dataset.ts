import { z } from 'zod'
import { cellSchema, type Preview } from '#contract/dataset.ts'
import { callKernel, pythonLiteral } from '#engine/analysis/call-kernel.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { Caller, PreviewQuery } from '#engine/engine.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { findReadyDataset } from './find-dataset.ts'
import type { TableReaders } from './table-readers.ts'

const pageSchema = z.object({ rows: z.array(z.array(cellSchema)), offset: z.number(), rowCount: z.number() })

/** A page of rows of one sheet (the first unless named), read inside the sandbox from the stored Parquet. */
export async function previewDataset(
  { ports, readers }: { ports: EnginePorts; readers: TableReaders },
  caller: Caller,
  { id, sheet: sheetName, offset, limit }: PreviewQuery & { id: string },
): Promise<Preview> {
  const record = await findReadyDataset(ports, caller.userId, id)
  const index = sheetName === undefined ? 0 : record.sheets.findIndex(({ name }) => name === sheetName)
  const [sheet, sha256] = [record.sheets[index], record.tableSha256[index]]
  if (!sheet || !sha256) {
    const sheets = record.sheets.map(({ name }) => name).join(', ')
    throw new AppFailure('not-found', 'sheet-unknown', {
      params: { sheet: sheetName ?? '', name: record.name, sheets },
    })
  }
  const path = `data/${sha256}.parquet`
  const call = `data_lab.preview.read_page(${[path, offset, limit].map(pythonLiteral).join(', ')})`
  const file = { path, sourcePath: ports.files.pathOf(sha256), sizeBytes: 0 }
  const page = await readers.use(caller.userId, [file], async (kernel) =>
    pageSchema.parse(await callKernel(kernel, call, new AbortController().signal)),
  )
  return { ...page, sheet: sheet.name, columns: sheet.columns.map(({ name, type }) => ({ name, type })) }
}
