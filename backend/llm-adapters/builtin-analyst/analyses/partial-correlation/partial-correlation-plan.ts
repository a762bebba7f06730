import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

/** Whether two numbers go together when others are held still. */
export type PartialCorrelationPlan = PlanBase & {
  kind: 'partial-correlation'
  x: ColumnProfile
  y: ColumnProfile
  covariates: ColumnProfile[]
}
