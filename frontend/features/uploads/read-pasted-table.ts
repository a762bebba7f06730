/** What was copied: plain text, and the same as HTML where there is some. */
export type Copied = { text: string; html: string }
export type PastedTable = { tsv: string; rowCount: number; columnCount: number }

const leastShareOfWidth = 0.8

/** The table in what was copied, from a spreadsheet (tabs) or a page (HTML); null where there is none of two rows and two columns. */
export function readPastedTable({ text, html }: Copied): PastedTable | null {
  return describeRows(readRows(text.replace(/\r\n?/g, '\n'))) ?? (html === '' ? null : describeRows(readHtmlRows(html)))
}

function describeRows(rows: string[][]): PastedTable | null {
  const columnCount = Math.max(0, ...rows.map(({ length }) => length))
  const full = rows.filter(({ length }) => length === columnCount).length
  if (rows.length < 2 || columnCount < 2 || full < rows.length * leastShareOfWidth) return null
  const tsv = `${rows.map((row) => row.map(quoteCell).join('\t')).join('\n')}\n`
  return { tsv, rowCount: rows.length - 1, columnCount }
}

/** Cells between tabs; one that begins with a quotation mark may hold tabs and ends of lines, as spreadsheets write it. */
function readRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''))
}

/** Nothing in the page that is read this way runs or is loaded. */
function readHtmlRows(html: string): string[][] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  return [...(table?.rows ?? [])].map((row) =>
    [...row.cells].flatMap((cell) => {
      const text = cell.textContent?.replace(/\s+/g, ' ').trim() ?? ''
      return [text, ...Array<string>(Math.min(cell.colSpan, 100) - 1).fill('')]
    }),
  )
}

const quoteCell = (cell: string) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
