import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Sheet } from '#contract/dataset.ts'
import { previewQuery } from '../../api/datasets.ts'

export const pageRows = 200
const settleMs = 100

type Cell = string | number | boolean | null

/** Rows by number, fetched by the page when scrolling has settled; `undefined` while they are not there. */
export function useRows(datasetId: string, sheet: Sheet, range: { first: number; count: number }) {
  const settled = useSettled(range.first, settleMs)
  const firstPage = Math.floor(settled / pageRows)
  const lastPage = Math.floor(Math.min(sheet.rowCount - 1, settled + range.count) / pageRows)
  const needed =
    sheet.rowCount > 0 ? Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index) : []
  const pages = useQueries({
    queries: needed.map((page) =>
      previewQuery({ datasetId, sheet: sheet.name, offset: page * pageRows, limit: pageRows }),
    ),
  })
  function rowAt(index: number): Cell[] | undefined {
    const page = pages[Math.floor(index / pageRows) - firstPage]?.data
    return page?.rows[index - page.offset] ?? sheet.sampleRows[index]
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
