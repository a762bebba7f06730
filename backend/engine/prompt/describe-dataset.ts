import type { ColumnProfile, Dataset, Sheet } from '#contract/dataset.ts'
import { dateLines, readCall } from '#contract/read-call.ts'

const maxColumnsDescribed = 200

/** A dataset as a model is told of it: how to read it, and per column name, type, missing, range or levels. No rows. */
export function describeDataset(dataset: Dataset): string {
  return dataset.sheets.map((sheet) => describeSheet(dataset.name, sheet)).join('\n\n')
}

function describeSheet(name: string, sheet: Sheet): string {
  const columns = sheet.columns.slice(0, maxColumnsDescribed).map(describeColumn)
  const left = sheet.columns.length - columns.length
  return [
    `Table ${quote(sheet.name)}: ${sheet.rowCount} rows, ${sheet.columns.length} columns`,
    'Read it with:',
    ...readingLines(name, sheet).map((line) => line.replaceAll('<', '\\x3c')),
    'Columns:',
    ...columns,
    ...(left > 0 ? [`- and ${left} more columns, named like the last ones`] : []),
  ].join('\n')
}

const readingLines = (name: string, { readOptions }: Sheet) => [
  `df = ${readCall(name, readOptions)}`,
  ...dateLines('df', readOptions),
]

/** JSON without `<`, so that no name or value can close the block that holds it; Python reads it as the same string. */
const quote = (value: string | number) => JSON.stringify(value).replaceAll('<', '\\u003c')

function describeColumn(column: ColumnProfile): string {
  const facts: string[] = [column.type]
  if (column.missing > 0) facts.push(`${column.missing} missing`)
  if (column.min !== null && column.max !== null) facts.push(`${quote(column.min)} to ${quote(column.max)}`)
  if (column.quantiles) facts.push(`median ${column.quantiles[2]}`)
  if (column.levels.length > 0) {
    const levels = column.levels.map(({ value, count }) => `${quote(value)} (${count})`).join(', ')
    facts.push(`${column.distinct} distinct, most frequent: ${levels}`)
  }
  return `- ${quote(column.name)}: ${facts.join('; ')}`
}
