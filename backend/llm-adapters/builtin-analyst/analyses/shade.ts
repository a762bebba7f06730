import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { columnRole } from '../understand/columns/column-role.ts'
import type { PickText } from '../write/pick-text.ts'

/** Whether colour runs along a scale (a measure) rather than standing for groups. */
export const isShadedByNumber = (column: ColumnProfile, sheet: Sheet): boolean =>
  columnRole(column, sheet) === 'measure'

/** Python: `shades`, the text of the colouring column for each row, missing ones named as such. */
export const shadeLevels = ({ name, frame, say }: { name: string; frame: string; say: PickText }): string =>
  `shades = ${frame}[${name}].map(str, na_action="ignore").astype(object).fillna("${say('(missing)', '（缺失）')}")`
