import { cellOf, readReference } from './read-reference.ts'

/** One of R's values. */
export const referenceValue = (topic: string, entry: string, name: string): number =>
  cellOf(readReference(topic, entry), name)

/** One cell of a table of R by the name of its row; `table` null where the values are a table themselves. */
export function referenceCell(
  topic: string,
  entry: string,
  { table, row, column }: { table: string | null; row: string; column: string },
): number {
  const values = readReference(topic, entry)
  const columns = table === null ? values : values[table]
  if (typeof columns !== 'object' || columns === null || Array.isArray(columns)) throw new Error(`no table ${table}`)
  const rows = columns.row
  const place = Array.isArray(rows) ? rows.indexOf(row) : -1
  if (place === -1) throw new Error(`no row ${row}`)
  return cellOf(columns, column, place)
}
