import type { AnalysisPlan } from '../../analysis-plan.ts'
import type { CompareGroupsPlan } from './compare-groups-plan.ts'

/** How many groups there are to compare after the filters on the grouping column itself. */
export function countGroups({ group, filters }: CompareGroupsPlan): number {
  const own = filters.find((filter) => filter.column === group && filter.kind === 'levels')
  if (own?.kind !== 'levels') return group.distinct
  return own.exclude ? group.distinct - own.levels.length : own.levels.length
}

/** Whether the longest level is too long for one line under an axis. */
export const hasLongLevels = (plan: AnalysisPlan & { group: { levels: { value: string }[] } }): boolean =>
  plan.group.levels.some(({ value }) => value.length > 14)
