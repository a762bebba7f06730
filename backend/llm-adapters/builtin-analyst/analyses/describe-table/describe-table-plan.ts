import type { ColumnProfile } from '#contract/dataset.ts'
import type { PlanBase } from '../../plan-parts.ts'

export type DescribeTablePlan = PlanBase & {
  kind: 'describe-table'
  columns: ColumnProfile[]
  group: ColumnProfile | null
}
