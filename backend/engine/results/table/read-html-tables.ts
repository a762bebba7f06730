import { Parser } from 'htmlparser2'
import { type Grid, mostColumns, mostRows } from './grid.ts'
import { TableBuilder } from './table-builder.ts'

const longestHtml = 1_000_000
const chunk = 4_096
const mostTables = 50
const deepest = 100
const skipped = new Set(['style', 'script', 'template', 'svg', 'math'])

/**
 * The tables of untrusted HTML, in order, as text only: at most 50 tables of 1,000 rows and 100 columns from the first million
 * characters, nothing after tags that are nested 100 deep. A table within a table is left out. Never throws.
 */
export function readHtmlTables(html: string): Grid[] {
  const tables: Grid[] = []
  let builder: TableBuilder | null = null
  let [depth, silent, open] = [0, 0, 0]
  const parser = new Parser({
    onopentag(name, attributes) {
      open += 1
      if (skipped.has(name)) silent += 1
      if (name === 'table') {
        depth += 1
        if (depth === 1) builder = new TableBuilder(mostRows, mostColumns)
      }
      if (!builder || depth !== 1) return
      if (name === 'thead') builder.openHead()
      if (name === 'tr') builder.openRow()
      if (name === 'td' || name === 'th')
        builder.openCell(name === 'th', { rows: Number(attributes.rowspan), columns: Number(attributes.colspan) })
    },
    ontext(text) {
      if (depth === 1 && silent === 0) builder?.addText(text)
    },
    onclosetag(name) {
      open -= 1
      if (skipped.has(name)) silent -= 1
      if (builder && depth === 1) {
        if (name === 'thead') builder.closeHead()
        if (name === 'td' || name === 'th') builder.closeCell()
      }
      if (name !== 'table') return
      depth -= 1
      if (depth !== 0 || !builder) return
      tables.push(builder.build())
      builder = null
    },
  })
  const end = Math.min(html.length, longestHtml)
  for (let place = 0; place < end && open < deepest && tables.length < mostTables; place += chunk)
    parser.write(html.slice(place, Math.min(end, place + chunk)))
  if (open < deepest) parser.end()
  return tables
}
