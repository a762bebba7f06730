import { useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Sheet } from '#contract/dataset.ts'
import type { TableView } from '#contract/table-view.ts'
import { previewQuery } from '../../api/datasets.ts'
import { isWhole } from './view/table-view.ts'

export const pageRows = 200
const settleMs = 100

type Cell = string | number | boolean | null

export type SeenRow = {
  /** `undefined` while it is not there yet. */
  cells: Cell[] | undefined
  /** Its place in the table, from 0. */
  number: number | undefined
}

/** The view whose rows are shown, and how many there are: the last one until the first rows of the wanted one have come. */
export function useShownView(
  { datasetId, sheet, isOpen }: { datasetId: string; sheet: Sheet; isOpen: boolean },
  wanted: TableView,
) {
  const first = useQuery({
    ...previewQuery({ datasetId, sheet: sheet.name, view: wanted, offset: 0, limit: pageRows }),
    enabled: isOpen && sheet.rowCount > 0,
  })
  const [shown, setShown] = useState({ view: wanted, rowCount: sheet.rowCount })
  const rowCount = isWhole(wanted) ? sheet.rowCount : first.data?.rowCount
  useEffect(() => {
    if (rowCount !== undefined) setShown({ view: wanted, rowCount })
  }, [wanted, rowCount])
  return { ...shown, isWaiting: isOpen && rowCount === undefined && !first.isError, error: first.error }
}

/** Rows by their place in the view, fetched by the page when scrolling has settled. */
export function useRows(
  { datasetId, sheet, view }: { datasetId: string; sheet: Sheet; view: TableView },
  range: { first: number; count: number; rowCount: number },
) {
  const settled = useSettled(range.first, settleMs)
  const firstPage = Math.floor(settled / pageRows)
  const lastPage = Math.floor(Math.min(range.rowCount - 1, settled + range.count) / pageRows)
  const length = range.rowCount > 0 ? Math.max(0, lastPage - firstPage + 1) : 0
  const pages = useQueries({
    queries: Array.from({ length }, (_, index) =>
      previewQuery({ datasetId, sheet: sheet.name, view, offset: (firstPage + index) * pageRows, limit: pageRows }),
    ),
  })
  const isAll = isWhole(view)
  function rowAt(index: number): SeenRow {
    const page = pages[Math.floor(index / pageRows) - firstPage]?.data
    const place = page ? index - page.offset : 0
    return {
      cells: page?.rows[place] ?? (isAll ? sheet.sampleRows[index] : undefined),
      number: isAll ? index : page?.rowNumbers?.[place],
    }
  }
  return { rowAt, error: pages.find(({ error }) => error)?.error ?? null }
}

function useSettled(value: number, delayMs: number): number {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs)
    return () => clearTimeout(timer)
  }, [value, delayMs])
  return settled
}
