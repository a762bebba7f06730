import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { normaliseText } from '../normalise-text.ts'

/**
 * What a column can be used for. `either` is a number with so few values that it may be a code or a dose:
 * the request decides. `identifier` and `text` tell rows apart and can't be analysed.
 */
export type ColumnRole = 'measure' | 'category' | 'either' | 'identifier' | 'date' | 'text' | 'empty'

const identifierName =
  /(^| )(id|no|row ?names?|row|index|unnamed: ?\d+|sample number)$|编号|序号|住院号|病历号|身份证|^x$/
const mostGroups = 20

export function columnRole(column: ColumnProfile, sheet: Sheet): ColumnRole {
  if (column.type === 'empty' || column.distinct === 0) return 'empty'
  if (column.type === 'datetime') return 'date'
  if (column.type === 'boolean') return 'category'
  const present = sheet.rowCount - column.missing
  const unique = column.distinct === present && present > 10
  const named = identifierName.test(normaliseText(column.name))
  if (isNumeric(column)) {
    if (column.type !== 'number' && unique && (named || isCounter(column, sheet))) return 'identifier'
    if (column.distinct === 2) return 'category'
    return column.distinct <= 10 && column.distinct * 3 <= present ? 'either' : 'measure'
  }
  if (named && column.distinct > mostGroups) return 'identifier'
  return column.distinct <= mostGroups || (column.type === 'category' && column.distinct <= 50) ? 'category' : 'text'
}

/** True where the values are numbers, codes included. */
export const isNumeric = (column: ColumnProfile) =>
  column.type === 'number' || column.type === 'integer' || typeof column.mean === 'number'

const isCounter = (column: ColumnProfile, sheet: Sheet) =>
  typeof column.min === 'number' && column.min <= 1 && column.max === column.min + sheet.rowCount - 1

/** Columns worth analysing: numbers and groups, identifiers and free text left out. */
export function listColumns(sheet: Sheet, roles: ColumnRole[]): ColumnProfile[] {
  return sheet.columns.filter((column) => roles.includes(columnRole(column, sheet)))
}
