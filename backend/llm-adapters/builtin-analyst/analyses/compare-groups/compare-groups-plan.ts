import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

export type CompareGroupsPlan = PlanBase & {
  kind: 'compare-groups'
  measures: ColumnProfile[]
  group: ColumnProfile
}
