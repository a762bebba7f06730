export type CellValue = string | number | boolean | null
export type Field = { name: string; type: string; isIndex: boolean }
/** A displayed table, or the part of it that came along. */
export type TableData = {
  fields: Field[]
  rows: CellValue[][]
  rowCount: number
  columnCount: number
  isCut: boolean
}

/** The table in a data resource; null for what is none. It was made in the sandbox: nothing of it is taken on trust. */
export function readTable(text: string): TableData | null {
  try {
    const { schema, data, rowCount, columnCount, isCut } = JSON.parse(text) as Record<string, unknown>
    const given = (schema as { fields?: unknown } | undefined)?.fields
    if (!Array.isArray(given) || !Array.isArray(data)) return null
    const fields = given.map(readField)
    const rows = data.map((row: unknown) => fields.map((field, place) => readCell(row, place, field)))
    return {
      fields,
      rows,
      rowCount: readCount(rowCount, rows.length),
      columnCount: readCount(columnCount, fields.length),
      isCut: isCut === true,
    }
  } catch {
    return null
  }
}

function readField(given: unknown): Field {
  const { name, type, isIndex } = (given ?? {}) as Record<string, unknown>
  return { name: String(name ?? ''), type: String(type ?? 'string'), isIndex: isIndex === true }
}

/** Rows are lists here, and objects by name where another program made the resource. */
function readCell(row: unknown, place: number, { name }: Field): CellValue {
  const value = Array.isArray(row) ? row[place] : (row as Record<string, unknown> | null)?.[name]
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return JSON.stringify(value)
}

const readCount = (value: unknown, fallback: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= fallback ? value : fallback
