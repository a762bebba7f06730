import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

export type SurvivalPlan = PlanBase & {
  kind: 'survival'
  time: ColumnProfile
  event: ColumnProfile
  /** The value of `event` that means that it happened. */
  eventLevel: string
  /** Whose levels get a curve each. */
  group: ColumnProfile | null
  /** What else is in the Cox model. */
  covariates: ColumnProfile[]
  /** Two of them whose effects may depend on each other. */
  interaction: ColumnProfile[]
  /** Times at which the share without the event is given. */
  at: number[]
  /** Where follow-up ends for everybody, or until where the mean is taken. */
  horizon: number | null
  wantsRestrictedMean: boolean
}
