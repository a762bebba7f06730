import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

export type AssociateCategoriesPlan = PlanBase & {
  kind: 'associate-categories'
  rows: ColumnProfile
  columns: ColumnProfile
}
