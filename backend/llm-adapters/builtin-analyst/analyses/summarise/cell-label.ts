import type { ColumnProfile } from '#contract/dataset.ts'
import type { PickText } from '../../write/pick-text.ts'

/** Python: what a cell of `names` is called; numbers without needless zeros. */
export const cellLabel = (groups: ColumnProfile[], say: PickText): string =>
  `"${say(', ', '，')}".join(${groups.some(({ type }) => type === 'number') ? 'f"{name:g}" if isinstance(name, float) else str(name)' : 'str(name)'} for name in names)`
