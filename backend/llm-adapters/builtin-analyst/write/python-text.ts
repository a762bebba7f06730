import type { ColumnProfile } from '#contract/dataset.ts'
import { pyList, pyString } from '#contract/python-text.ts'
import type { Table } from '../plan-parts.ts'

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
