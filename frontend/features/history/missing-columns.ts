import type { NamedColumns } from '#contract/analysis.ts'
import type { Dataset } from '#contract/dataset.ts'

/** Columns that the code names and a table that is to take its place lacks. */
export function missingColumns(named: NamedColumns[number], replacement: Dataset | undefined): string[] {
  if (!replacement || replacement.id === named.datasetId) return []
  const has = new Set(replacement.sheets.flatMap(({ columns }) => columns.map(({ name }) => name)))
  return named.columns.filter((column) => !has.has(column))
}
