import type { ReadOptions } from '#contract/dataset.ts'
import type { Table } from '../analysis-plan.ts'
import { pyList, pyString } from './python-text.ts'

/** The pandas call that reads the table from the original file, with what the profile says of its form. */
export function writeReadCall({ dataset, sheet }: Table): string {
  const file = pyString(`data/${dataset.name}`)
  const options = sheet.readOptions
  if (options.format === 'parquet') return `pd.read_parquet(${file})`
  const call = options.format === 'excel' ? 'read_excel' : 'read_csv'
  return `pd.${call}(${[file, ...listArguments(options)].join(', ')})`
}

function listArguments(options: ReadOptions): string[] {
  const texts: [string, string | undefined, string?][] =
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
  if (options.headerRow) written.push(`header=${options.headerRow}`)
  if (options.columnCount !== undefined) written.push(`usecols=range(${options.columnCount})`)
  if (options.textColumns?.length)
    written.push(`dtype=dict.fromkeys(${pyList(options.textColumns.map(pyString))}, str)`)
  return written
}
