import { toPlainText } from '../text/plain-text.ts'
import type { Found } from '../text/read-line.ts'
import { readValue } from '../text/read-value.ts'
import type { Cell, Grid } from './grid.ts'

/**
 * The numbers of a table as `row · column`. Rows that are only counted are named by the words in them, and when those do not
 * tell the rows apart the table is data, not results, and gives none. Cells of words are no results. Cells `R-squared:` name
 * the cell after them.
 */
export function readGrid({ rows, headRows }: Grid): Found[] {
  const body = rows.slice(headRows)
  if (body.some((row) => row.some(isKey))) return body.flatMap(readPairs)
  const columns = nameColumns(rows.slice(0, headRows))
  const labels = body.map(nameRow)
  if (new Set(labels).size < labels.length) return []
  return body.flatMap((row, index) => readRow(row, labels[index] ?? '', columns))
}

const isKey = ({ text, isHeading }: Cell) => isHeading && text.endsWith(':')

function readPairs(row: Cell[]): Found[] {
  return row.flatMap((cell, index) => (isKey(cell) ? readCell(cell.text.slice(0, -1), row[index + 1]?.text ?? '') : []))
}

/** Levels of a head one after the other. The row that names the index adds nothing to the columns of values. */
function nameColumns(head: Cell[][]): string[] {
  const width = Math.max(0, ...head.map((row) => row.length))
  return Array.from({ length: width }, (_, column) =>
    joinNames(head.map((row) => row[column]?.text ?? '').map(nameOfBound)),
  )
}

/** The head that statsmodels gives to the ends of an interval. */
const nameOfBound = (text: string) => text.replace(/^\[0\.025$/, 'CI low').replace(/^0\.975\]$/, 'CI high')

function nameRow(row: Cell[]): string {
  const headings = row.filter(({ isHeading }) => isHeading).map(({ text }) => text)
  const isCounted = headings.every((text) => /^[\d\s]*$/.test(text))
  if (!isCounted) return joinNames(headings)
  const words = row.filter(({ isHeading, text }) => !isHeading && isWord(text)).map(({ text }) => text)
  return words.length > 0 ? joinNames(words) : joinNames(headings)
}

/** `Pearson r`, and `0.5 - 1.0` too. */
const isWord = (text: string) =>
  /[\p{L}\d]/u.test(text) && readValue(toPlainText(text)) === null && !/^(?:nan|none|nat|<na>)$/i.test(text)

function readRow(row: Cell[], label: string, columns: string[]): Found[] {
  return row.flatMap((cell, column) => {
    const columnName = columns[column] ?? ''
    // A row number alone names nothing.
    const isNamed = /\p{L}/u.test(label) || /\p{L}|%/u.test(columnName)
    return cell.isHeading || !isNamed ? [] : readCell(joinNames([label, columnName]), cell.text)
  })
}

function readCell(name: string, text: string): Found[] {
  const value = readValue(toPlainText(text))
  if (!value || !/^[.*\s]*$/.test(value.rest) || name === '') return []
  return value.parts.map(({ ending, value: number, unit, decimals }) => ({
    name: `${name}${ending}`,
    value: number,
    unit,
    ...(decimals !== undefined && { decimals }),
  }))
}

const joinNames = (names: string[]) => [...new Set(names.filter((name) => name !== ''))].join(' · ')
