import type { ColumnProfile } from '#contract/dataset.ts'
import type { Table } from '../analysis-plan.ts'

/**
 * An untrusted text as a Python string literal on one line. Quotes, backslashes, control, format and separator characters
 * are escaped, and so are backticks, which could end the fenced block; letters of any script stay readable.
 */
export function pyString(text: string): string {
  const escaped = [...text].map((character) => {
    if (character === '"' || character === '\\') return `\\${character}`
    const code = character.codePointAt(0) ?? 0
    if (character === '`' || (/[\p{C}\p{Z}]/u.test(character) && character !== ' ')) return escapeCode(code)
    return character
  })
  return `"${escaped.join('')}"`
}

const escapeCode = (code: number) =>
  code <= 0xff
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : code <= 0xffff
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : `\\U${code.toString(16).padStart(8, '0')}`

export const pyList = (items: string[]): string => `[${items.join(', ')}]`

export const pyNames = (columns: ColumnProfile[]): string => pyList(columns.map(({ name }) => pyString(name)))

/** A level as pandas holds it: a number or a truth value where the column's cells are such, else text. */
export function pyLevel(level: string, column: ColumnProfile, { sheet }: Table): string {
  const at = sheet.columns.indexOf(column)
  const cell = sheet.sampleRows.map((row) => row[at]).find((value) => value !== null && value !== undefined)
  const isNumber = column.type === 'integer' || column.type === 'number'
  if ((isNumber || typeof cell === 'number') && level.trim() !== '' && Number.isFinite(Number(level)))
    return String(Number(level))
  if (typeof cell === 'boolean' && /^(true|false)$/i.test(level))
    return level.toLowerCase() === 'true' ? 'True' : 'False'
  return pyString(level)
}

/** Every line one step deeper, for the body of a loop. */
export const indent = (code: string): string => code.replace(/^(?=.)/gm, '    ')
