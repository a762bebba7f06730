import type { ColumnProfile } from '#contract/dataset.ts'
import type { ModelPlan } from '../regression/regression-plan.ts'

export type MixedModelPlan = ModelPlan & {
  kind: 'mixed-model'
  /** What rows belong together by: the subject, the centre. */
  subject: ColumnProfile
  /** A number whose effect differs between subjects; null for a random intercept alone. */
  slope: ColumnProfile | null
  /** Two predictors whose effects may depend on each other; empty otherwise. */
  interaction: ColumnProfile[]
  /** The number along which each subject's rows are drawn as a line. */
  time: ColumnProfile | null
  /** The grouping whose lines are drawn apart. */
  group: ColumnProfile | null
}
