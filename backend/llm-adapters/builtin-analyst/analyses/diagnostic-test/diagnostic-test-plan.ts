import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

/** A limit that was asked for: at or beyond it a marker counts as positive. `side` is null where the data decide. */
export type Cutoff = { value: number; side: 'high' | 'low' | null }

export type DiagnosticTestPlan = PlanBase & {
  kind: 'diagnostic-test'
  /** The reference standard: a column of two values. */
  truth: ColumnProfile
  /** The value of `truth` that means that it is there. */
  illLevel: string
  /** Tests that give a number. */
  markers: ColumnProfile[]
  /** Tests that say yes or no, with the value that is positive. */
  answers: { column: ColumnProfile; positive: string }[]
  /** For the only marker; null for the one of the largest Youden index. */
  cutoff: Cutoff | null
  /** All markers together as one more test. */
  isCombined: boolean
  /** Clopper-Pearson in place of Wilson. */
  isExact: boolean
}
