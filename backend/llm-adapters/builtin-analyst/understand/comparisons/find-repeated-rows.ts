import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { splitWords } from '../normalise-text.ts'

const subject = /\b(?:subject|patient|participant|person|animal|mouse|id|case)\b|受试者|患者|病人|编号|病历号|住院号/
const times = new Set(['week', 'visit', 'month', 'year'])

/** A table with several rows of each subject over time: the subjects, and the column that tells the times apart. */
export function findRepeatedRows(sheet: Sheet): { subject: ColumnProfile; time: ColumnProfile } | null {
  const time = sheet.columns.find(
    ({ name, distinct }) => distinct >= 2 && distinct <= 24 && conceptsOf(name).some((id) => times.has(id)),
  )
  const found = sheet.columns.find(
    (column) =>
      column !== time &&
      column.distinct >= 5 &&
      column.distinct * 2 <= sheet.rowCount &&
      column.type !== 'number' &&
      subject.test(splitWords(column.name).join(' ')),
  )
  return time && found ? { subject: found, time } : null
}
