import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatValue } from '../../../../i18n/format.ts'
import { columnWidths } from './column-widths.ts'
import type { CellValue, Field, TableData } from './read-table.ts'
import type { TableModel } from './use-table-model.ts'

type TableGridProps = { table: TableData; model: TableModel; label: string; isFiltering: boolean }

const rowPx = 27
const virtualFrom = 60

/** Header and rows; of a long table only the rows in sight are drawn. */
export function TableGrid({ table, model, label, isFiltering }: TableGridProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = model.getRowModel().rows
  const isLong = table.rows.length >= virtualFrom
  const columns = table.fields.map((field, place) => ({ field, place, key: `${place} ${field.name}` }))
  const widths = useMemo(() => (isLong ? columnWidths(table) : null), [isLong, table])
  const virtualizer = useVirtualizer({
    count: isLong ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 12,
  })
  const seen = virtualizer.getVirtualItems()
  const drawn = isLong ? rows.slice(seen[0]?.index ?? 0, (seen.at(-1)?.index ?? -1) + 1) : rows
  const abovePx = isLong ? (seen[0]?.start ?? 0) : 0
  const belowPx = isLong ? virtualizer.getTotalSize() - (seen.at(-1)?.end ?? 0) : 0
  const firstIndex = isLong ? (seen[0]?.index ?? 0) : 0
  return (
    // biome-ignore-start lint/a11y: what scrolls must be reached by keyboard (WCAG 2.1.1), and is no landmark
    <div ref={scroller} role="group" aria-label={label} tabIndex={0} className="max-h-[28rem] max-w-full overflow-auto">
      <table
        aria-rowcount={rows.length + 1}
        className={`border-collapse text-[13px] tabular-nums ${widths ? 'table-fixed' : ''}`}
        style={widths ? { width: `${widths.reduce((sum, width) => sum + width, 0)}ch` } : undefined}
      >
        {widths && (
          <colgroup>
            {widths.map((width, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <col key={place} style={{ width: `${width}ch` }} />
            ))}
          </colgroup>
        )}
        <thead className="sticky top-0 z-1 bg-paper shadow-[0_1.5px_0_var(--color-line-strong)]">
          <tr>
            {columns.map(({ key, field, place }) => (
              <HeaderCell key={key} field={field} model={model} place={place} />
            ))}
          </tr>
          {isFiltering && (
            <tr>
              {columns.map(({ key, field, place }) => (
                <FilterCell key={key} field={field} model={model} place={place} />
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          {abovePx > 0 && <Gap heightPx={abovePx} />}
          {drawn.map((row, step) => (
            <tr key={row.id} aria-rowindex={firstIndex + step + 2} className="border-b border-line hover:bg-sunken">
              {columns.map(({ key, field, place }) => (
                <Cell key={key} field={field} value={row.original[place] ?? null} />
              ))}
            </tr>
          ))}
          {belowPx > 0 && <Gap heightPx={belowPx} />}
        </tbody>
      </table>
    </div>
    // biome-ignore-end lint/a11y: as above
  )
}

const isNumeric = ({ type }: Field) => type === 'number' || type === 'integer'

function HeaderCell({ field, model, place }: { field: Field; model: TableModel; place: number }) {
  const { t } = useTranslation()
  const column = model.getColumn(String(place))
  const sorted = column?.getIsSorted() ?? false
  const name = field.name || t('outputs.table.rowLabel')
  const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
      className={`px-0 font-semibold ${isNumeric(field) ? 'text-right' : 'text-left'}`}
    >
      <button
        type="button"
        title={t('outputs.table.sort', { name })}
        onClick={() => column?.toggleSorting()}
        className={`flex w-full items-center gap-1 px-2 py-1 font-semibold whitespace-nowrap hover:bg-sunken ${isNumeric(field) ? 'flex-row-reverse' : ''}`}
      >
        <span className={`truncate ${field.name ? '' : 'sr-only'}`}>{name}</span>
        <Arrow aria-hidden="true" className={`size-3 shrink-0 ${sorted ? 'text-accent' : 'opacity-0'}`} />
      </button>
    </th>
  )
}

function FilterCell({ field, model, place }: { field: Field; model: TableModel; place: number }) {
  const { t } = useTranslation()
  const column = model.getColumn(String(place))
  const name = field.name || t('outputs.table.rowLabel')
  return (
    <td className="px-1 pb-1">
      <input
        aria-label={t('outputs.table.filterColumn', { name })}
        placeholder={isNumeric(field) ? '> 5' : '…'}
        title={t('outputs.table.filterHint')}
        value={String(column?.getFilterValue() ?? '')}
        onChange={({ target }) => column?.setFilterValue(target.value || undefined)}
        className="w-full min-w-14 rounded border border-line bg-surface px-1.5 py-0.5 text-xs font-normal"
      />
    </td>
  )
}

function Cell({ field, value }: { field: Field; value: CellValue }) {
  const full = value === null ? '' : String(value)
  const text = formatValue(value)
  const Tag = field.isIndex ? 'th' : 'td'
  return (
    <Tag
      scope={field.isIndex ? 'row' : undefined}
      title={full === text && full.length < 30 ? undefined : full}
      className={`max-w-[36ch] truncate px-2 py-1 whitespace-nowrap ${isNumeric(field) || typeof value === 'number' ? 'text-right' : 'text-left'} ${field.isIndex ? 'font-medium text-muted' : ''} ${value === null ? 'text-faint' : ''}`}
      style={{ height: rowPx }}
    >
      {text}
    </Tag>
  )
}

function Gap({ heightPx }: { heightPx: number }) {
  return (
    <tr>
      <td style={{ height: heightPx, padding: 0 }} />
    </tr>
  )
}
