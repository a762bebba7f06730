import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sheet } from '#contract/dataset.ts'
import { formatCount } from '../../i18n/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { columnWidth } from './column-width.ts'
import { computeRowWindow, rowHeightPx } from './row-window.ts'
import { TableRow } from './table-row.tsx'
import { useRows } from './use-rows.ts'

/** All rows of a table, of which only those in view are fetched and drawn. */
export function TablePreview({ datasetId, sheet }: { datasetId: string; sheet: Sheet }) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const { scrollPx, viewportPx } = useScroll(scroller)
  const rowWindow = computeRowWindow(scrollPx, viewportPx - rowHeightPx, sheet.rowCount)
  const { rowAt, error } = useRows(datasetId, sheet, rowWindow)
  const numberWidth = 24 + 8 * formatCount(sheet.rowCount).length
  const columns = useVirtualizer({
    horizontal: true,
    count: sheet.columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => columnWidth(sheet, index),
    overscan: 3,
    scrollMargin: 0,
  })
  const seen = columns.getVirtualItems()
  const widthPx = numberWidth + columns.getTotalSize()
  const indexes = Array.from({ length: rowWindow.count }, (_, step) => rowWindow.first + step)
  return (
    <>
      {error && <Notice tone="danger">{error.message}</Notice>}
      <section
        ref={scroller}
        aria-label={t('data.tableOf', { name: sheet.name })}
        className="max-h-full min-h-0 flex-1 overflow-auto overscroll-contain bg-surface text-[13px]"
      >
        <table className="block" aria-rowcount={sheet.rowCount + 1} aria-colcount={sheet.columns.length + 1}>
          <thead className="sticky top-0 z-10 block bg-sunken" style={{ width: widthPx, height: rowHeightPx }}>
            <TableRow
              columns={seen}
              numberWidth={numberWidth}
              label=""
              rowIndex={1}
              cellAt={(index) => sheet.columns[index]?.name}
              sheet={sheet}
              isHeader
            />
          </thead>
          <tbody className="relative block" style={{ width: widthPx, height: rowWindow.heightPx }}>
            {indexes.map((index, step) => {
              const row = rowAt(index)
              return (
                <TableRow
                  key={index}
                  columns={seen}
                  numberWidth={numberWidth}
                  label={formatCount(index + 1)}
                  rowIndex={index + 2}
                  topPx={rowWindow.topPx + step * rowHeightPx}
                  cellAt={(column) => row?.[column]}
                  sheet={sheet}
                />
              )
            })}
          </tbody>
        </table>
      </section>
    </>
  )
}

function useScroll(scroller: RefObject<HTMLDivElement | null>) {
  const [scroll, setScroll] = useState({ scrollPx: 0, viewportPx: 300 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    // A scrolled area must be within reach of the keyboard in every browser.
    element.tabIndex = 0
    const read = () => setScroll({ scrollPx: element.scrollTop, viewportPx: element.clientHeight })
    const observer = new ResizeObserver(read)
    observer.observe(element)
    element.addEventListener('scroll', read, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', read)
    }
  }, [scroller])
  return scroll
}
