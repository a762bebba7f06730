import type { ColumnProfile, Dataset, ReadOptions, Sheet } from '#contract/dataset.ts'

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
    `Read it with: ${readCall(name, sheet.readOptions)}`,
    'Columns:',
    ...columns,
    ...(left > 0 ? [`- and ${left} more columns, named like the last ones`] : []),
  ].join('\n')
}

/** The pandas call that reads a table from the file that the kernel sees. */
export function readCall(name: string, options: ReadOptions): string {
  const path = quote(`data/${name}`)
  switch (options.format) {
    case 'parquet':
      return `pd.read_parquet(${path})`
    case 'excel':
      return `pd.read_excel(${[path, ...named({ sheet_name: options.sheet, header: options.headerRow })].join(', ')})`
    case 'csv': {
      const { encoding, separator: sep, decimal, thousands, headerRow: header } = options
      return `pd.read_csv(${[path, ...named({ encoding, sep, decimal, thousands, header })].join(', ')})`
    }
  }
}

/** JSON without `<`, so that no name or value can close the block that holds it; Python reads it as the same string. */
const quote = (value: string | number) => JSON.stringify(value).replaceAll('<', '\\u003c')

const named = (values: Record<string, string | number | undefined>) =>
  Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${quote(value)}`]))

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
