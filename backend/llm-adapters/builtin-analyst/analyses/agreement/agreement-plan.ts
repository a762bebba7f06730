import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

/** Whether two or more raters or devices give the same for the same subjects, a column for each. */
export type AgreementPlan = PlanBase & {
  kind: 'agreement'
  columns: ColumnProfile[]
  /** Kappa for categories; ICC, and limits of agreement for two, for measurements. */
  scale: 'categories' | 'measurements'
  /** The categories in order, in which weights count their distance. */
  levels: string[]
}
