import { readGrid } from './table/read-grid.ts'
import { readTextTable } from './table/read-text-table.ts'
import { toPlainText } from './text/plain-text.ts'
import { type Found, readLine } from './text/read-line.ts'
import { readPairs, readSeries } from './text/read-listing.ts'

export type PrintedFound = Found & { source: 'table' | 'printed' }

const mostLines = 20_000

/**
 * The results that printed text names, one by one in order: tables as pandas prints them, the two-column summaries of
 * statsmodels, a Series (its `Name:` becomes the column), and single lines. At most 20,000 lines are read.
 */
export function* readPrintedText(text: string): Generator<PrintedFound> {
  const lines = text.split('\n', mostLines)
  let afterEntries = 0
  for (let place = 0; place < lines.length; ) {
    const line = lines[place] ?? ''
    const table = readTextTable(lines, place)
    if (table) {
      for (const found of readGrid(table.grid)) yield { ...found, source: 'table' }
      place += table.lines
      continue
    }
    // Entries that turned out to be no Series are not looked through again.
    const series = place < afterEntries ? null : readSeries(lines, place)
    if (series) afterEntries = place + series.lines
    const found = series?.found ?? readPairs(line) ?? readLine(toPlainText(line.slice(0, longestLine)))
    for (const each of found) yield { ...each, source: 'printed' }
    place += series?.found ? series.lines : 1
  }
}

const longestLine = 1_000
