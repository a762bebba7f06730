import type { ColumnProfile } from '#contract/dataset.ts'
import type { Table } from '../../plan-parts.ts'
import { normaliseText } from '../normalise-text.ts'

const subjectName =
  /(?:^| )(?:ids?|subjects?|subj|patients?|persons?|participants?|animals?|mouse|mice|rats?|donors?|pid|sid|volunteers?)(?: ?(?:id|no|number|code))?(?:$| )|编号|受试者|患者|病人|对象|个体|动物|志愿者/

/** The columns whose values can name subjects that have several rows. */
export const listSubjects = ({ table: { sheet } }: { table: Table }): ColumnProfile[] =>
  sheet.columns.filter(
    (column) =>
      subjectName.test(normaliseText(column.name)) &&
      column.distinct >= 3 &&
      column.distinct * 3 <= (sheet.rowCount - column.missing) * 2,
  )
