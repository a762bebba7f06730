import type { ColumnType } from './dataset.ts'
import type { FilterOperator } from './table-view.ts'

const always: FilterOperator[] = ['missing', 'present']
const ordered: FilterOperator[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'between']
const listed: FilterOperator[] = ['in', 'not-in']

/** How columns of each type can be filtered. */
export const filterOperators: Record<ColumnType, FilterOperator[]> = {
  number: [...ordered, ...listed, ...always],
  integer: [...ordered, ...listed, ...always],
  boolean: [...listed, ...always],
  datetime: [...ordered, ...always],
  category: [...listed, 'eq', 'ne', 'contains', 'not-contains', 'starts-with', ...always],
  text: ['contains', 'not-contains', 'starts-with', 'eq', 'ne', ...listed, ...always],
  empty: always,
}
