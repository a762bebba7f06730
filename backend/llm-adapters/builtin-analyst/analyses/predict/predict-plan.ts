import type { ColumnProfile } from '#contract/dataset.ts'
import type { ModelPlan } from '../regression/regression-plan.ts'

export type Learner = 'regression' | 'forest'

/** How well an outcome is foretold in rows that the model has not seen. */
export type PredictPlan = ModelPlan & {
  kind: 'predict'
  target: 'two-values' | 'several-values' | 'number'
  /** The value of `outcome` whose chance is foretold; of two values only. */
  eventLevel: string | null
  /** In the order in which they are shown; the one asked for stands first. */
  learners: Learner[]
  folds: number
  /** Rows of the same subject stay in the same fold. */
  subject: ColumnProfile | null
}
