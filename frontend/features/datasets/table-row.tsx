import type { VirtualItem } from '@tanstack/react-virtual'
import type { Sheet } from '#contract/dataset.ts'
import { rowHeightPx } from './row-window.ts'

type CellValue = string | number | boolean | null | undefined

type TableRowProps = {
  columns: VirtualItem[]
  numberWidth: number
  /** The row's number as it is shown. */
  label: string
  /** 1-based place in the whole table, the header included. */
  rowIndex: number
  topPx: number
  /** `undefined` while the row is not there yet. */
  cellAt: (column: number) => CellValue
  sheet: Sheet
  /** The selected columns of this row. */
  selected: { first: number; last: number } | null
  /** The column of the cell that is looked at, where it is in this row. */
  head: number | null
}

/** One line of the table: its number stays in view, its cells stand where their columns are. */
export function TableRow({ columns, numberWidth, topPx, cellAt, sheet, selected, head, ...row }: TableRowProps) {
  return (
    <tr
      aria-rowindex={row.rowIndex}
      className="absolute inset-x-0 block border-b border-line"
      style={{ height: rowHeightPx, top: topPx }}
    >
      <th
        scope="row"
        className={`sticky left-0 z-1 flex h-full items-center justify-end border-r border-line px-2 text-xs font-normal tabular-nums ${selected ? 'bg-accent-soft text-ink' : 'bg-sunken text-faint'}`}
        style={{ width: numberWidth }}
      >
        {row.label}
      </th>
      {columns.map(({ index, start, size }) => {
        const type = sheet.columns[index]?.type
        const isNumber = type === 'number' || type === 'integer'
        const isSelected = selected !== null && index >= selected.first && index <= selected.last
        return (
          <td
            key={index}
            aria-colindex={index + 2}
            data-selected={isSelected || undefined}
            className={`absolute inset-y-0 flex items-center px-3 tabular-nums ${isNumber ? 'justify-end' : ''} ${isSelected ? 'bg-accent-soft' : ''} ${index === head ? 'outline-2 -outline-offset-2 outline-accent' : ''}`}
            style={{ left: numberWidth + start, width: size }}
          >
            <CellText value={cellAt(index)} />
          </td>
        )
      })}
    </tr>
  )
}

function CellText({ value }: { value: CellValue }) {
  if (value === undefined)
    return <span aria-hidden="true" className="inline-block h-2 w-10 rounded bg-line align-middle" />
  if (value === null) return <span className="text-faint">–</span>
  return (
    <span className="truncate" title={String(value)}>
      {String(value)}
    </span>
  )
}
