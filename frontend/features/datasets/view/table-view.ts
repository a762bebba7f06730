import type { Filter, Sort, TableView } from '#contract/table-view.ts'

export const wholeTable: TableView = { sort: [], filter: [] }

/** Unsorted, ascending, descending, and unsorted again. `isAdded` keeps the other columns, which come first. */
export function cycleSort(sort: Sort, column: string, isAdded: boolean): Sort {
  const known = sort.find((part) => part.column === column)
  const next = known === undefined ? { column, descending: false } : { column, descending: true }
  const isLast = known?.descending === true
  if (!isAdded) return isLast ? [] : [next]
  if (isLast) return sort.filter((part) => part !== known)
  return known ? sort.map((part) => (part === known ? next : part)) : [...sort, next]
}

/** The filters with `filter` for its column, or with none for it; a changed one keeps its place. */
export function replaceFilter(filters: Filter[], column: string, filter: Filter | null): Filter[] {
  const isKnown = filters.some((other) => other.column === column)
  if (filter === null) return filters.filter((other) => other.column !== column)
  return isKnown ? filters.map((other) => (other.column === column ? filter : other)) : [...filters, filter]
}

export const isWhole = ({ sort, filter }: TableView): boolean => sort.length + filter.length === 0
