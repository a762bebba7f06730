type CellValue = string | number | boolean | null

/** What is copied: rows, and the names of their columns unless the cells alone are meant. */
export type CopiedTable = { names: string[] | null; rows: CellValue[][] }

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
  return [...(names ? [line(names)] : []), ...rows.map(line)].join('\n')
}

/** The same as an HTML table, from which Word takes a table. */
export function writeHtml({ names, rows }: CopiedTable): string {
  const row = (cells: CellValue[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cellText(cell))}</${tag}>`).join('')}</tr>`
  const head = names ? `<thead>${row(names, 'th')}</thead>` : ''
  return `<table>${head}<tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Puts the table on the clipboard in both forms. What is still awaited is copied when it comes. */
export async function copyTable(table: CopiedTable | Promise<CopiedTable>): Promise<void> {
  const write = async (form: (table: CopiedTable) => string, type: string) => new Blob([form(await table)], { type })
  // Promises inside, since some browsers take the clipboard only in the moment of the click.
  const forms = { 'text/plain': write(writeTsv, 'text/plain'), 'text/html': write(writeHtml, 'text/html') }
  await Promise.all([navigator.clipboard.write([new ClipboardItem(forms)]), ...Object.values(forms)])
}
