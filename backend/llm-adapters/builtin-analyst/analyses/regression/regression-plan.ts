import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

/** An outcome and what it is modelled by. */
export type ModelPlan = PlanBase & {
  outcome: ColumnProfile
  /** In the order in which they were named. */
  predictors: ColumnProfile[]
  /** Those of `predictors` that enter as groups against a reference, not as numbers. */
  categories: ColumnProfile[]
}

/** A model whose terms may have a product. */
type ProductPlan = ModelPlan & {
  /** Two predictors whose effects may depend on each other; empty otherwise. */
  interaction: ColumnProfile[]
}

export type LogisticRegressionPlan = ProductPlan & {
  kind: 'logistic-regression'
  /** The value of `outcome` whose chance is modelled. */
  eventLevel: string
}

export type LinearRegressionPlan = ProductPlan & {
  kind: 'linear-regression'
  /** Columns whose logarithm is taken, the outcome's too. */
  logged: ColumnProfile[]
  /** The grouping that is compared with the others held equal. */
  compared: ColumnProfile | null
}

export type PoissonRegressionPlan = ProductPlan & {
  kind: 'poisson-regression'
  /** What the counts are counted over, which makes rates of them. */
  exposure: ColumnProfile | null
  /** Asked for; else it is taken where the counts vary too much for Poisson. */
  isNegativeBinomial: boolean
}

export type RegressionPlan = LogisticRegressionPlan | LinearRegressionPlan | PoissonRegressionPlan
