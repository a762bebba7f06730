import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

export type CompareGroupsPlan = PlanBase & {
  kind: 'compare-groups'
  measures: ColumnProfile[]
  group: ColumnProfile
  /** Its levels as they are to stand; empty for the order of their names. */
  order: string[]
}
