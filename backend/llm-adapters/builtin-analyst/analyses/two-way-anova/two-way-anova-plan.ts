import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

/** One measure by two groupings and their interaction. */
export type TwoWayAnovaPlan = PlanBase & {
  kind: 'two-way-anova'
  measure: ColumnProfile
  first: ColumnProfile
  second: ColumnProfile
  /** Type II tests a main effect beside the other one, type III beside the interaction too. */
  sumsOfSquares: 2 | 3
}
