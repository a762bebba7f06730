import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { splitWords } from '../normalise-text.ts'

const subject =
  /\b(?:individual|patient|subject|participant|person|animal|case|sample|record|mouse)s?(?: (?:id|no|number|code))?\b|\b(?:id|mrn|uid)\b|编号|住院号|病历号|门诊号|学号|身份证|样本号|受试者/
const rowNumber = /^(?:row ?names?|rownames|row|index|unnamed.*|x|no|序号)$/

/** The column that tells subjects or samples apart, told by its name; null where none or several could be it. */
export function findIdentifier({ columns, rowCount }: Sheet): ColumnProfile | null {
  const named = columns.filter((column) => {
    const words = splitWords(column.name).join(' ')
    return subject.test(words) && !rowNumber.test(words) && column.distinct * 3 > rowCount && column.type !== 'number'
  })
  const [only, second] = named.filter(({ name }) => /id|编号|号/i.test(name))
  return only && !second ? only : named.length === 1 ? (named[0] ?? null) : (only ?? null)
}

/** A column that only numbers the rows. */
export const isRowNumber = ({ name, distinct, type, min, max }: ColumnProfile, { rowCount }: Sheet): boolean =>
  rowNumber.test(splitWords(name).join(' ')) ||
  (type === 'integer' &&
    rowCount > 10 &&
    distinct === rowCount &&
    Number(min) <= 1 &&
    Number(max) === Number(min) + rowCount - 1)
