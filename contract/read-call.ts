import type { ReadOptions } from './dataset.ts'
import { pyList, pyString } from './python-text.ts'

/** The pandas call that reads a table from the file at `data/<name>` as it was profiled; what pandas does anyway is left out. */
export function readCall(name: string, options: ReadOptions): string {
  const file = pyString(`data/${name}`)
  if (options.format === 'parquet') return `pd.read_parquet(${file})`
  const call = options.format === 'excel' ? 'read_excel' : 'read_csv'
  return `pd.${call}(${[file, ...listArguments(options)].join(', ')})`
}

/** Lines that turn columns of `frame`, read by `readCall`, into dates where pandas leaves them as text. */
export function dateLines(frame: string, { dateFormats = {} }: ReadOptions): string[] {
  return Object.entries(dateFormats).map(
    ([column, format]) =>
      `${frame}[${pyString(column)}] = pd.to_datetime(${frame}[${pyString(column)}], format=${pyString(format)})`,
  )
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
