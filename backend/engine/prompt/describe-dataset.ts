import type { ColumnProfile, Dataset, ReadOptions, Sheet } from '#contract/dataset.ts'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import { readCall, typeLines } from '#contract/read-call.ts'
import { describeColumn } from './describe-column.ts'
import type { Detail } from './detail.ts'
import { quoteText } from './quote-text.ts'

type Told = Pick<Detail, 'columns' | 'levels' | 'sampleRows'> & {
  privacy: PrivacyLevel
  /** Columns that are told whatever the limit. */
  named: Set<string>
}

/** A dataset as a model is told of it: how to read each table, and its columns as far as privacy and room allow. */
export function describeDataset(dataset: Dataset, told: Told): string {
  return dataset.sheets.map((sheet) => describeSheet(dataset, sheet, told)).join('\n\n')
}

function describeSheet({ name, sheets }: Dataset, sheet: Sheet, told: Told): string {
  const kept = chooseColumns(sheet.columns, told)
  const { rowCount } = sheet
  const size = `${told.privacy === 'structure' ? '' : `${rowCount} rows, `}${sheet.columns.length} columns`
  const title = sheets.length > 1 ? `Sheet ${quoteText(sheet.name)} of file` : 'File'
  return [
    `${title} ${quoteText(name)}: ${size}`,
    'Read it with:',
    ...readingLines(name, sheet, kept),
    'Columns:',
    ...kept.map((column) => describeColumn(column, { ...told, rowCount })),
    ...showRest(sheet.columns, kept),
    ...showRows(sheet, kept, told),
  ].join('\n')
}

/** Those that are named, and from the first on as many more as there is room for, in the order of the table. */
function chooseColumns(columns: ColumnProfile[], { named, columns: limit }: Told): ColumnProfile[] {
  let left = limit
  return columns.filter(({ name }) => {
    if (named.has(name)) return true
    left -= 1
    return left >= 0
  })
}

/** A column with a longer name is read as it comes. */
const longestName = 500

/** The exact call. What could be a mark is written as an escape that Python reads as the same character. */
function readingLines(name: string, { readOptions }: Sheet, kept: ColumnProfile[]): string[] {
  const names = new Set(kept.map((column) => column.name).filter((column) => column.length <= longestName))
  const { textColumns = [], dateFormats, numberColumns, booleanWords } = readOptions
  const keep = <Value>(byColumn: Record<string, Value> = {}): Record<string, Value> =>
    Object.fromEntries(Object.entries(byColumn).filter(([column]) => names.has(column)))
  const options: ReadOptions = {
    ...readOptions,
    textColumns: textColumns.filter((column) => names.has(column)),
    dateFormats: keep(dateFormats),
    numberColumns: keep(numberColumns),
    booleanWords: keep(booleanWords),
  }
  const left = textColumns.length - (options.textColumns?.length ?? 0)
  return [
    `df = ${readCall(name, options)}`,
    ...typeLines('df', options),
    ...(left > 0
      ? [`# ${left} columns that are not listed hold digits as labels: add dtype=str for those you use`]
      : []),
  ].map((line) => line.replaceAll('<', '\\x3c').replace(/\[(?=\/?(?:INST|SYS|TOOL))/gi, '\\x5b'))
}

function showRest(columns: ColumnProfile[], kept: ColumnProfile[]): string[] {
  const told = new Set(kept)
  const rest = columns.filter((column) => !told.has(column))
  if (rest.length === 0) return []
  const types = Object.entries(Object.groupBy(rest, ({ type }) => type))
  const counts = types.map(([type, those]) => `${those.length} ${type}`).join(', ')
  return [`- and ${rest.length} more columns that are not listed here (${counts}); find them in df.columns`]
}

function showRows({ columns, sampleRows }: Sheet, kept: ColumnProfile[], told: Told): string[] {
  if (told.privacy !== 'rows' || told.sampleRows === 0 || sampleRows.length === 0) return []
  const shown = new Set(kept)
  const places = columns.flatMap((column, place) => (shown.has(column) ? [place] : []))
  const show = (cell: string | number | boolean | null | undefined) =>
    typeof cell === 'string' ? quoteText(cell, 80) : String(cell ?? null)
  const rows = sampleRows.slice(0, told.sampleRows)
  return ['First rows:', ...rows.map((row) => `[${places.map((place) => show(row[place])).join(', ')}]`)]
}
