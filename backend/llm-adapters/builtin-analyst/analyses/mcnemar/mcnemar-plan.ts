import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

/** The same yes/no answer of the same subjects, twice. */
export type McNemarPlan = PlanBase & {
  kind: 'mcnemar'
  before: ColumnProfile
  after: ColumnProfile
  /** The value that is counted. */
  yes: string
}
