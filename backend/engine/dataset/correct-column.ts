import type { ColumnCorrection, CorrectColumn } from '#contract/column-correction.ts'
import type { Dataset } from '#contract/dataset.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { Caller } from '#engine/engine.ts'
import type { DatasetRecord } from '#engine/ports/dataset-store.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import type { DatasetReadings } from './dataset-readings.ts'
import { findReadyDataset } from './find-dataset.ts'
import { findSheet } from './find-sheet.ts'
import { type Corrections, ingestDataset } from './ingest-dataset.ts'
import { publicDataset } from './public-dataset.ts'
import { dropUnused } from './remove-dataset.ts'

type Deps = { ports: EnginePorts; settings: EngineSettings; readings: DatasetReadings }

/**
 * Reads the stored file again with another type for a column. All or nothing: where a value does not fit, it throws
 * `conflict` with how many and some of them, and everything stays as it was.
 */
export async function correctColumn(
  { ports, settings, readings }: Deps,
  caller: Caller,
  { id, change }: { id: string; change: CorrectColumn },
): Promise<Dataset> {
  await findReadyDataset(ports, caller.userId, id)
  return readings.readAgain({ id, ownerId: caller.userId }, async () => {
    const record = await findReadyDataset(ports, caller.userId, id)
    const corrections = correctionsWith(record, change)
    const read = await ingestDataset({ ports, settings }, record, corrections)
    if (!(await ports.datasets.update(id, read))) {
      await dropUnused(ports, read.tableSha256)
      throw new AppFailure('not-found', 'not-found')
    }
    await dropUnused(ports, record.tableSha256)
    return publicDataset({ ...record, ...read })
  })
}

/** The corrections of all sheets, with the new one. */
function correctionsWith(record: DatasetRecord, { sheet: name, column, type, dayFirst }: CorrectColumn): Corrections {
  const { sheet } = findSheet(record, name)
  if (!sheet.columns.some((other) => other.name === column))
    throw new AppFailure('bad-request', 'column-unknown', { params: { column } })
  if (sheet.readOptions.format === 'parquet')
    throw new AppFailure('conflict', 'column-type-parquet', { params: { column } })
  const given = new Map<string, ColumnCorrection>(Object.entries(sheet.corrections ?? {}))
  given.delete(column)
  if (type !== 'detected') given.set(column, { type, ...(dayFirst !== undefined && { dayFirst }) })
  return Object.fromEntries(
    record.sheets.map((other) => [other.name, other === sheet ? Object.fromEntries(given) : (other.corrections ?? {})]),
  )
}
