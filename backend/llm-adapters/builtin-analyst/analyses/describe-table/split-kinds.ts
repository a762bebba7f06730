import type { ColumnProfile } from '#contract/dataset.ts'
import { columnRole } from '../../understand/columns/column-role.ts'
import type { DescribeTablePlan } from './describe-table-plan.ts'

/** The columns by the way in which each kind is described. */
export type ColumnKinds = { numbers: ColumnProfile[]; categories: ColumnProfile[]; dates: ColumnProfile[] }

export function splitKinds({ columns, table }: DescribeTablePlan): ColumnKinds {
  const role = (column: ColumnProfile) => columnRole(column, table.sheet)
  return {
    numbers: columns.filter(
      (column) =>
        ['measure', 'either'].includes(role(column)) || (role(column) === 'identifier' && column.mean !== null),
    ),
    categories: columns.filter(
      (column) =>
        ['category', 'text'].includes(role(column)) || (role(column) === 'identifier' && column.mean === null),
    ),
    dates: columns.filter((column) => role(column) === 'date'),
  }
}
