import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

export type OutlierRule = 'iqr' | 'mad' | 'grubbs'

/** Values far from the others of their column, by a stated rule; marked, or left out of a copy where that is asked for. */
export type FindOutliersPlan = PlanBase & {
  kind: 'find-outliers'
  columns: ColumnProfile[]
  /** Each group has limits of its own. */
  group: ColumnProfile | null
  rule: OutlierRule
  drops: boolean
}
