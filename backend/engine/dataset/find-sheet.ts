import type { Sheet } from '#contract/dataset.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { DatasetRecord } from '#engine/ports/dataset-store.ts'

/** A sheet (the first unless named) with its place and where its table lies. Throws `not-found` with the names there are. */
export function findSheet(
  record: DatasetRecord,
  sheetName: string | undefined,
): { sheet: Sheet; index: number; sha256: string } {
  const index = sheetName === undefined ? 0 : record.sheets.findIndex(({ name }) => name === sheetName)
  const [sheet, sha256] = [record.sheets[index], record.tableSha256[index]]
  if (sheet && sha256) return { sheet, index, sha256 }
  const sheets = record.sheets.map(({ name }) => name).join(', ')
  throw new AppFailure('not-found', 'sheet-unknown', { params: { sheet: sheetName ?? '', name: record.name, sheets } })
}
