import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { compareValues, matchFilter } from './match-filter.ts'
import type { CellValue, TableData } from './read-table.ts'

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
})

type Row = CellValue[]

/** The rows of a table as they are sorted and filtered. Missing values come last either way. */
export function useTableModel(table: TableData) {
  const columns = useMemo(
    () =>
      table.fields.map(({ name }, place) => ({
        id: String(place),
        header: name,
        // The model keeps what is undefined at the end; null it would compare.
        accessorFn: (row: Row) => row[place] ?? undefined,
        sortUndefined: 'last' as const,
        sortDescFirst: false,
        sortFn: (a: { original: Row }, b: { original: Row }) =>
          compareValues(a.original[place] ?? null, b.original[place] ?? null),
        filterFn: (row: { original: Row }, _id: string, filter: unknown) =>
          matchFilter(String(filter ?? ''))(row.original[place] ?? null),
      })),
    [table.fields],
  )
  return useTable({
    features,
    columns,
    data: table.rows,
    globalFilterFn: (row: { original: Row }, _id: string, filter: unknown) => matchText(row.original, String(filter)),
    getColumnCanGlobalFilter: (column: { id: string }) => column.id === '0',
  })
}

/** Whether any cell of the row contains the text. */
function matchText(row: Row, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  return row.some((value) => value !== null && String(value).toLowerCase().includes(wanted))
}

export type TableModel = ReturnType<typeof useTableModel>
