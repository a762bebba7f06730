import { z } from 'zod'
import { type TableJoin, tableJoinSchema } from '#contract/table-join.ts'
import { callKernel, pythonLiteral } from '#engine/analysis/call-kernel.ts'
import type { Caller } from '#engine/engine.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { findReadyDataset } from './find-dataset.ts'
import type { TableReaders } from './table-readers.ts'

const maxTables = 12
const maxColumns = 200

const sideSchema = z.object({ table: z.number().int(), column: z.string().nullable() })
const foundSchema = z.array(tableJoinSchema.extend({ left: sideSchema, right: sideSchema })).max(maxTables)

/**
 * Keys by which the tables of these datasets can be joined, best first, worked out inside the sandbox. Throws as
 * `findReadyDataset`.
 */
export async function findJoins(
  { ports, readers }: { ports: EnginePorts; readers: TableReaders },
  caller: Caller,
  datasetIds: string[],
): Promise<TableJoin[]> {
  const ids = [...new Set(datasetIds)]
  const records = await Promise.all(ids.map((id) => findReadyDataset(ports, caller.userId, id)))
  const tables = records
    .flatMap(({ id, sheets, tableSha256 }) =>
      sheets.flatMap((sheet, index) => {
        const sha256 = tableSha256[index]
        return sha256 ? [{ datasetId: id, sheet, sha256, path: `data/${sha256}.parquet` }] : []
      }),
    )
    .slice(0, maxTables)
  if (tables.length < 2) return []
  const told = tables.map(({ sheet, path }) => ({
    path,
    columns: sheet.columns.slice(0, maxColumns).map(({ name, type, distinct }) => ({ name, type, distinct })),
  }))
  const files = tables.map(({ path, sha256 }) => ({ path, sourcePath: ports.files.pathOf(sha256), sizeBytes: 0 }))
  const call = `data_lab.joins.find_joins_of(${pythonLiteral(JSON.stringify(told))})`
  const found = await readers.use(caller.userId, { files }, async (kernel) =>
    foundSchema.parse(await callKernel(kernel, call, new AbortController().signal)),
  )
  const sideOf = ({ table, column }: z.infer<typeof sideSchema>) => {
    const place = tables[table]
    if (!place) throw new Error(`there is no table ${table}`)
    return { datasetId: place.datasetId, sheet: place.sheet.name, column }
  }
  return found
    .map(({ left, right, ...join }) => ({ ...join, left: sideOf(left), right: sideOf(right) }))
    .filter((join) => !isCodebook(join))
}

/** A sheet that names the columns of another sheet of its workbook describes it, and there is nothing to join. */
const isCodebook = ({ kind, left, right }: TableJoin) =>
  kind === 'values-to-names' && left.datasetId === right.datasetId
