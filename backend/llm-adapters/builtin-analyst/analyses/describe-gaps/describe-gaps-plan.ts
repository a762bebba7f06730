import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

/** Where values are missing, and what is left; filled or left out only where that is asked for. */
export type DescribeGapsPlan = PlanBase & {
  kind: 'describe-gaps'
  columns: ColumnProfile[]
  isWholeTable: boolean
  group: ColumnProfile | null
  /** What the rows are called by. */
  label: ColumnProfile | null
  action: 'show' | 'drop' | 'median' | 'mean'
}
