import type { VirtualItem } from '@tanstack/react-virtual'
import type { Sheet } from '#contract/dataset.ts'
import type { TableView } from '#contract/table-view.ts'
import { rowHeightPx } from './row-window.ts'
import { HeaderCell } from './view/header-cell.tsx'
import { useHeaderKeys } from './view/use-header-keys.ts'

type TableHeaderProps = {
  columns: VirtualItem[]
  numberWidth: number
  widthPx: number
  sheet: Sheet
  view: TableView
  onView: (view: TableView) => void
  onReach: (column: number) => void
}

/** The names of the columns, which stay in view. */
export function TableHeader(props: TableHeaderProps) {
  const { columns, numberWidth, widthPx, sheet, view, onView, onReach } = props
  const { head, reached, setReached, onKeyDown } = useHeaderKeys({ count: sheet.columns.length, scrollTo: onReach })
  const first = columns.find(({ index }) => index === reached) ?? columns[0]
  return (
    <thead
      ref={head}
      onKeyDown={onKeyDown}
      className="sticky top-0 z-10 block bg-sunken"
      style={{ width: widthPx, height: rowHeightPx }}
    >
      <tr aria-rowindex={1} className="absolute inset-0 block border-b border-line">
        {/* The corner names nothing. */}
        <td className="sticky left-0 z-1 block h-full border-r border-line bg-sunken" style={{ width: numberWidth }} />
        {columns.map(({ index, start, size }) => {
          const column = sheet.columns[index]
          if (!column) return null
          const sorted = view.sort.find((part) => part.column === column.name)
          return (
            <th
              key={index}
              scope="col"
              aria-colindex={index + 2}
              aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
              onFocus={() => setReached(index)}
              className="absolute inset-y-0 flex items-center text-left font-medium"
              style={{ left: numberWidth + start, width: size }}
            >
              <HeaderCell column={column} view={view} onView={onView} isReached={index === first?.index} />
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
