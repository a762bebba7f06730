import { toPlainText } from '../text/plain-text.ts'
import { type Cell, type Grid, mostColumns, mostRows } from './grid.ts'

export type TextTable = { grid: Grid; lines: number }

const rule = /^[\s\-=+|:─━═]{3,}$/
/** What begins with so many lines of words is no table of results. */
const mostLinesOfWords = 20
const numeric = /^[-+<>≤≥]?\s?\.?\d/

/**
 * A table as pandas, statsmodels and Markdown print it, from the first of these lines on: a head, then at least one row with as
 * many columns, most of them numbers. Null when no table begins here. `lines` is how many belong to it.
 */
export function readTextTable(lines: string[], start: number): TextTable | null {
  const head = splitColumns(lines[start] ?? '')
  if (
    !head?.columns.some((column) => /[\p{L}\d]/u.test(column)) ||
    head.columns.length < (head.isMarkdown ? 2 : 1) ||
    head.columns.some(isNumber)
  )
    return null
  const rows: Cell[][] = []
  let hasNumber = false
  let end = start + 1
  for (; end < lines.length && rows.length < mostRows; end += 1) {
    const line = lines[end] ?? ''
    if (!hasNumber && end - start > mostLinesOfWords) return null
    if (rule.test(line)) {
      if (rows.length > 0 && !head.isMarkdown && line.trim().startsWith('=')) break
      continue
    }
    const row = splitRow(line, head)
    if (row) rows.push(row)
    else if (rows.length > 0 || end > start + 2 || !isIndexName(line)) break
    hasNumber ||= row?.some(({ text, isHeading }) => !isHeading && numeric.test(text)) ?? false
  }
  if (!hasNumber) return null
  const headRow = ['', ...(head.isMarkdown ? head.columns.slice(1) : head.columns)].map((text) => ({
    text,
    isHeading: true,
  }))
  return { grid: { rows: [headRow, ...rows], headRows: 1 }, lines: end - start }
}

type Columns = { columns: string[]; isMarkdown: boolean }

function splitColumns(line: string): Columns | null {
  const plain = toPlainText(line.slice(0, 4_000))
  const trimmed = plain.trim()
  if (trimmed.startsWith('|') && trimmed.endsWith('|') && trimmed.length > 2)
    return {
      columns: trimmed
        .slice(1, -1)
        .split('|', mostColumns)
        .map((cell) => cell.trim()),
      isMarkdown: true,
    }
  // The head of a frame with an index begins with room for it.
  if (!/^\s{2}/.test(plain) || trimmed === '') return null
  return { columns: trimmed.split(/\s{2,}/, mostColumns), isMarkdown: false }
}

function splitRow(line: string, head: Columns): Cell[] | null {
  const count = head.columns.length
  if (head.isMarkdown) {
    const cells = splitColumns(line)
    if (!cells?.isMarkdown || cells.columns.length !== count) return null
    return cells.columns.map((text, index) => ({ text, isHeading: index === 0 }))
  }
  const plain = toPlainText(line.slice(0, 4_000)).trimEnd()
  const parts = plain.trim().split(/\s{2,}/, mostColumns + 8)
  const values = parts.slice(-count)
  if (plain.trim() === '' || values.length < count || !values.some(isValue)) return null
  const labels = parts.slice(0, -count)
  if (parts.some((part) => part.endsWith(':'))) return null
  // More values than the head has columns: another kind of table.
  if (labels.length > 1 && labels.some(isValue)) return null
  const label = labels.join(' ')
  return [{ text: label, isHeading: true }, ...values.map((text) => ({ text, isHeading: false }))]
}

const isValue = (text: string) => numeric.test(text) && !/\d[a-z]{3,}/i.test(text)

const isNumber = (text: string) => /^[-+]?\.?\d[\d.,eE%+-]*$/.test(text)

/** The line below a head that names the index. */
const isIndexName = (line: string) => line.trim() !== '' && !/\d/.test(line) && !/[:=]/.test(line)
