const wide = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u

/** Columns of a terminal that a text takes: Chinese characters and their punctuation take two. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0)

const escapeCell = (cell: string) => cell.replace(/\s+/g, ' ').replaceAll('\\', '\\\\').replaceAll('|', '\\|')

/** A Markdown table whose columns line up where it is read as plain text: the first column to the left, the others to the right, or all to the left. */
export function alignTable(head: string[], rows: string[][], numbers: 'right' | 'left' = 'right'): string {
  const cells = [head, ...rows].map((row) => head.map((_, column) => escapeCell(row[column] ?? '')))
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => widthOf(row[column] ?? ''))))
  const isRight = (column: number) => numbers === 'right' && column > 0
  const pad = (cell: string, column: number) => {
    const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell))
    return isRight(column) ? `${space}${cell}` : `${cell}${space}`
  }
  const rule = widths.map((width, column) => (isRight(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  const [first, ...body] = cells.map((row) => row.map(pad))
  return [first ?? [], rule, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
