import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { RowFilter } from '../../plan-parts.ts'
import { filterText, showName } from '../../write-names.ts'
import { ask } from '../questions.ts'

/** Asks back where a condition leaves one value of a column whose values are to be set against each other; null elsewhere. */
export function askOneLevelLeft(filters: RowFilter[], compared: string[]): Question | null {
  const filter = filters.find((one) => compared.includes(one.column.name) && leavesOne(one, one.column))
  if (!filter) return null
  const [rows, name] = [filterText(filter), filter.column.name].map(showName)
  return ask(
    `With the condition ${rows} all rows have the same ${name}, so nothing is left to compare it with. Leave the condition out, or name another column to compare by.`,
    `加上条件 ${rows} 后，所有行的 ${name} 都相同，无法再作比较。请去掉该条件，或改按其他列比较。`,
  )
}

function leavesOne(filter: RowFilter, column: ColumnProfile): boolean {
  if (filter.kind === 'number') return filter.comparison === '=='
  if (filter.kind === 'present' || filter.kind === 'date') return false
  return filter.exclude ? column.distinct - filter.levels.length === 1 : filter.levels.length === 1
}
