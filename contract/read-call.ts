import type { ReadOptions } from './dataset.ts'
import { pyList, pyString } from './python-text.ts'

/** The pandas call that reads a table from the file at `data/<name>` as it was profiled; what pandas does anyway is left out. */
export function readCall(name: string, options: ReadOptions): string {
  const file = pyString(`data/${name}`)
  if (options.format === 'parquet') return `pd.read_parquet(${file})`
  const call = options.format === 'excel' ? 'read_excel' : 'read_csv'
  return `pd.${call}(${[file, ...listArguments(options)].join(', ')})`
}

/** Lines that give columns of `frame`, read by `readCall`, the types that pandas does not see by itself. */
export function typeLines(frame: string, options: ReadOptions): string[] {
  const { numberColumns = {}, booleanWords = {}, dateFormats = {} } = options
  const at = (column: string) => `${frame}[${pyString(column)}]`
  return [
    ...Object.entries(numberColumns).map(
      ([column, kind]) => `${at(column)} = pd.to_numeric(${at(column)}).astype("${kind}")`,
    ),
    ...Object.entries(booleanWords).map(([column, words]) => {
      const meanings = Object.entries(words).map(([word, isTrue]) => `${pyString(word)}: ${isTrue ? 'True' : 'False'}`)
      return `${at(column)} = ${at(column)}.map({${meanings.join(', ')}})`
    }),
    ...Object.entries(dateFormats).map(
      ([column, format]) => `${at(column)} = pd.to_datetime(${at(column)}, format=${pyString(format)})`,
    ),
  ]
}

function listArguments(options: ReadOptions): string[] {
  const texts: [name: string, value: string | undefined, usual?: string][] =
    options.format === 'excel'
      ? [['sheet_name', options.sheet]]
      : [
          ['encoding', options.encoding, 'utf-8'],
          ['sep', options.separator, ','],
          ['decimal', options.decimal, '.'],
          ['thousands', options.thousands],
        ]
  const written = texts.flatMap(([name, value, usual]) =>
    value === undefined || value === usual ? [] : [`${name}=${pyString(value)}`],
  )
  const { headerRow, columnCount, textColumns } = options
  if (headerRow) written.push(`header=${headerRow}`)
  if (columnCount !== undefined) written.push(`usecols=range(${columnCount})`)
  if (textColumns?.length) written.push(`dtype=dict.fromkeys(${pyList(textColumns.map(pyString))}, str)`)
  return written
}
