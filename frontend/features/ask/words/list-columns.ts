import type { ColumnType, Dataset } from '#contract/dataset.ts'

/** A column that can be mentioned; `table` is empty where there is only one table. */
export type MentionedColumn = { name: string; type: ColumnType; table: string }

const mostShown = 50

/** The columns of all chosen tables, in their order. */
export function listColumns(datasets: Dataset[]): MentionedColumn[] {
  const tables = datasets.flatMap(({ name, sheets }) =>
    sheets.map((sheet) => ({ table: sheets.length > 1 ? `${name} · ${sheet.name}` : name, columns: sheet.columns })),
  )
  return tables.flatMap(({ table, columns }) =>
    columns.map(({ name, type }) => ({ name, type, table: tables.length > 1 ? table : '' })),
  )
}

/** Those whose name holds what was typed, in any case; first those that begin with it. At most fifty. */
export function filterColumns(columns: MentionedColumn[], query: string): MentionedColumn[] {
  const wanted = query.toLowerCase()
  const found = columns.filter(({ name }) => name.toLowerCase().includes(wanted))
  const begins = ({ name }: MentionedColumn) => Number(!name.toLowerCase().startsWith(wanted))
  return found.toSorted((one, other) => begins(one) - begins(other)).slice(0, mostShown)
}
