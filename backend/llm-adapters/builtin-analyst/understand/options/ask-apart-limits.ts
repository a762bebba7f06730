import type { Question } from '../../analysis-plan.ts'
import type { RowFilter } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import { ask } from '../questions.ts'

/**
 * Asks back where the limits of one column leave no row, or only those that are equal to a limit: "over 60 and under 60" sets two groups
 * against each other and is no condition on rows. Null where there are rows between them.
 */
export function askApartLimits(filters: RowFilter[]): Question | null {
  const limits = filters.filter((filter) => filter.kind === 'number')
  for (const low of limits.filter(({ comparison }) => comparison.startsWith('>')))
    for (const high of limits.filter(({ column, comparison }) => column === low.column && comparison.startsWith('<')))
      if (low.value >= high.value) {
        const name = showName(low.column.name)
        return ask(
          `No row is both ${low.comparison} ${low.value} and ${high.comparison} ${high.value} in ${name}. If two groups are to be compared, add a column that says which group a row is in; if one of the two is meant, name only that one.`,
          `没有任何行的 ${name} 既 ${low.comparison} ${low.value} 又 ${high.comparison} ${high.value}。若要比较两组，请先添加一列标明各行所属的组；若只指其中一个条件，请只写那一个。`,
        )
      }
  return null
}
