import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sheet } from '#contract/dataset.ts'
import type { TableView } from '#contract/table-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { columnWidth } from './column-width.ts'
import { computeRowWindow, rowHeightPx, scrollToRow } from './row-window.ts'
import { copySelection } from './selection/copy-selection.ts'
import { type Place, rangeOf } from './selection/selection.ts'
import { SelectionBar } from './selection/selection-bar.tsx'
import { useSelection } from './selection/use-selection.ts'
import { TableHeader } from './table-header.tsx'
import { TableRow } from './table-row.tsx'
import { useRows } from './use-rows.ts'

type TablePreviewProps = {
  datasetId: string
  sheet: Sheet
  /** The rows that are shown; `view` may be ahead of them. */
  shown: { view: TableView; rowCount: number; isWaiting: boolean; error: Error | null }
  view: TableView
  onView: (view: TableView) => void
}

/** All rows of a view, of which only those in sight are fetched and drawn. */
export function TablePreview({ datasetId, sheet, shown, view, onView }: TablePreviewProps) {
  const { t } = useTranslation()
  const { rowCount } = shown
  const scroller = useRef<HTMLDivElement>(null)
  const { scrollPx, viewportPx } = useScroll(scroller)
  const rowWindow = computeRowWindow(scrollPx, viewportPx - rowHeightPx, rowCount)
  const { rowAt, error } = useRows({ datasetId, sheet, view: shown.view }, { ...rowWindow, rowCount })
  const numberWidth = 24 + 8 * formatCount(sheet.rowCount).length
  const columns = useVirtualizer({
    horizontal: true,
    count: sheet.columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => columnWidth(sheet, index),
    overscan: 3,
    scrollMargin: 0,
    scrollPaddingStart: numberWidth,
  })
  // Another order begins at its first row.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is what it waits for
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0
  }, [shown.view])
  const seen = columns.getVirtualItems()
  const widthPx = numberWidth + columns.getTotalSize()
  const indexes = Array.from({ length: rowWindow.count }, (_, step) => rowWindow.first + step)
  const failure = shown.error ?? error
  const seenPx = viewportPx - rowHeightPx
  const { selection, clear, handlers } = useSelection({
    view: shown.view,
    size: { rowCount, columnCount: sheet.columns.length, seenRows: Math.max(1, Math.floor(seenPx / rowHeightPx) - 1) },
    first: { row: rowWindow.first + (rowWindow.topPx < scrollPx && rowWindow.count > 1 ? 1 : 0), column: 0 },
    onReach: ({ row, column }: Place) => {
      if (scroller.current) scroller.current.scrollTop = scrollToRow(row, { scrollPx, viewportPx: seenPx, rowCount })
      columns.scrollToIndex(column)
    },
  })
  const range = selection && rangeOf(selection)
  const head = selection && { ...selection.head, ...rowAt(selection.head.row) }
  const copy = (withNames: boolean) => {
    if (range) void copySelection({ datasetId, sheet, view: shown.view }, range, { withNames, t })
  }
  return (
    <>
      {failure && (
        <div className="p-2">
          <LoadFailure error={failure} />
        </div>
      )}
      <section
        ref={scroller}
        aria-label={t('data.tableOf', { name: sheet.name })}
        aria-busy={shown.isWaiting}
        className="max-h-full min-h-0 flex-1 overflow-auto overscroll-contain bg-surface text-[13px]"
        {...handlers}
        onCopy={(event) => {
          if (!range || event.target !== event.currentTarget) return
          event.preventDefault()
          copy(false)
        }}
      >
        <table
          className="block"
          aria-rowcount={rowCount + 1}
          aria-colcount={sheet.columns.length + 1}
          style={{ width: widthPx }}
        >
          <TableHeader
            columns={seen}
            numberWidth={numberWidth}
            widthPx={widthPx}
            sheet={sheet}
            view={view}
            onView={onView}
            onReach={(index) => columns.scrollToIndex(index)}
          />
          <tbody
            className={`relative block transition-opacity ${shown.isWaiting ? 'opacity-50' : ''}`}
            style={{ width: widthPx, height: rowWindow.heightPx }}
          >
            {indexes.map((index, step) => {
              const { cells, number } = rowAt(index)
              return (
                <TableRow
                  key={index}
                  columns={seen}
                  numberWidth={numberWidth}
                  label={number === undefined ? '' : formatCount(number + 1)}
                  rowIndex={index + 2}
                  topPx={rowWindow.topPx + step * rowHeightPx}
                  cellAt={(column) => cells?.[column]}
                  sheet={sheet}
                  selected={
                    range && index >= range.firstRow && index <= range.lastRow
                      ? { first: range.firstColumn, last: range.lastColumn }
                      : null
                  }
                  head={head?.row === index ? head.column : null}
                />
              )
            })}
          </tbody>
        </table>
        {rowCount === 0 && (
          <p role="status" className="sticky left-0 px-4 py-6 text-sm text-muted">
            {t('table.noRows')}
          </p>
        )}
      </section>
      {range && head && (
        <SelectionBar
          rows={range.lastRow - range.firstRow + 1}
          columns={range.lastColumn - range.firstColumn + 1}
          cell={{
            row: head.number === undefined ? '…' : formatCount(head.number + 1),
            column: sheet.columns[head.column]?.name ?? '',
            value: head.cells?.[head.column],
          }}
          onCopy={copy}
          onClear={clear}
        />
      )}
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
