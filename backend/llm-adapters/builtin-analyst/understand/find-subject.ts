import type { ColumnProfile } from '#contract/dataset.ts'
import { normaliseText } from './normalise-text.ts'
import type { ParsedRequest } from './parse-request.ts'

const subjectName =
  /(?:^| )(?:ids?|subjects?|subj|patients?|persons?|participants?|animals?|mouse|mice|rats?|donors?|pid|sid|volunteers?)(?: ?(?:id|no|number|code))?(?:$| )|编号|受试者|患者|病人|对象|个体|动物|志愿者/

/** The columns whose values can name subjects that have several rows. */
export const listSubjects = ({ table: { sheet } }: Pick<ParsedRequest, 'table'>): ColumnProfile[] =>
  sheet.columns.filter(
    (column) =>
      subjectName.test(normaliseText(column.name)) &&
      column.distinct >= 3 &&
      column.distinct * 3 <= (sheet.rowCount - column.missing) * 2,
  )

/** The column that names the subject: as the request says, or the only one that can; null where it can't be told. */
export function findSubject(request: ParsedRequest): ColumnProfile | null {
  if (request.roles.subject) return request.roles.subject
  const [only, other] = listSubjects(request)
  return only && !other ? only : null
}
