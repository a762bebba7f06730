import type { ColumnType, Dataset } from '#contract/dataset.ts'

/** Columns that a field may name, table by table; a name that several tables have is offered by the first. */
export type ColumnGroup = { table: string; columns: { name: string; type: ColumnType }[] }

/** The columns of the chosen tables whose type is one of `types` (any where it is left out), in the order of the tables. */
export function listColumns(datasets: Dataset[], types?: ColumnType[]): ColumnGroup[] {
  const seen = new Set<string>()
  return datasets
    .flatMap(({ name, sheets }) =>
      sheets.map((sheet) => ({
        table: sheets.length > 1 ? `${name} · ${sheet.name}` : name,
        columns: sheet.columns
          .filter(({ type }) => !types || types.includes(type))
          .map((column) => ({ name: column.name, type: column.type }))
          .filter(({ name: column }) => !seen.has(column) && seen.add(column)),
      })),
    )
    .filter(({ columns }) => columns.length > 0)
}
