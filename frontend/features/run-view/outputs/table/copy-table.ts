import type { CellValue } from './read-table.ts'

/** What is copied: column names and rows. */
export type CopiedTable = { names: string[]; rows: CellValue[][] }

const formulaStart = /^[=+\-@\t\r]/
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/i

/** A value as a spreadsheet is to take it: at full precision, and a text that it would compute with an apostrophe before it. */
function cellText(value: CellValue): string {
  const text = value === null ? '' : String(value)
  return typeof value === 'string' && formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

/** Lines with tabs between the cells, as spreadsheets paste them. */
export function writeTsv({ names, rows }: CopiedTable): string {
  const line = (cells: CellValue[]) => cells.map((cell) => cellText(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')
  return [line(names), ...rows.map(line)].join('\n')
}

/** The same as an HTML table, from which Word takes a table. */
export function writeHtml({ names, rows }: CopiedTable): string {
  const row = (cells: CellValue[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cellText(cell))}</${tag}>`).join('')}</tr>`
  return `<table><thead>${row(names, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Puts the table on the clipboard in both forms. */
export async function copyTable(table: CopiedTable): Promise<void> {
  const forms = { 'text/plain': writeTsv(table), 'text/html': writeHtml(table) }
  const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })])
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
}
