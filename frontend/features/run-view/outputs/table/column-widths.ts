import { formatValue } from '../../../../i18n/format.ts'
import type { TableData } from './read-table.ts'

const lookedAt = 200
const narrowest = 5
const widest = 36

/** How wide each column of a long table is, in `ch`: as its name and its first rows need it, so that scrolling moves nothing. */
export function columnWidths({ fields, rows }: TableData): number[] {
  const sample = rows.slice(0, lookedAt)
  return fields.map(({ name }, place) => {
    const texts = [`${name}  `, ...sample.map((row) => formatValue(row[place] ?? null))]
    return Math.min(widest, Math.max(narrowest, ...texts.map(textWidth)) * 1.08 + 3)
  })
}

function textWidth(text: string): number {
  let width = 0
  for (const character of text.slice(0, widest)) width += character > '\u2e80' ? 1.9 : 1
  return width
}
