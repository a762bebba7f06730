import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

/** The table that opens a paper: each characteristic over all rows and by group. */
export type BaselineTablePlan = PlanBase & {
  kind: 'baseline-table'
  columns: ColumnProfile[]
  group: ColumnProfile
  /** How numbers are shown: each by its shape, or all of them as asked for. */
  summary: 'by-shape' | 'mean' | 'median'
  /** A p value and the name of its test in each row. */
  tests: boolean
}
