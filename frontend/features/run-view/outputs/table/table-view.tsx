import { Filter, Search, X } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Media } from '#contract/output.ts'
import { formatCount } from '../../../../i18n/format.ts'
import { Button, IconButton } from '../../../../ui/button.tsx'
import { readTable, type TableData } from './read-table.ts'
import { TableGrid } from './table-grid.tsx'
import { TableMenu } from './table-menu.tsx'
import { useTableModel } from './use-table-model.ts'

type TableViewProps = {
  text: string
  /** All of it, or why that is not kept, where the table shown is a part. */
  whole: Media | undefined
  /** What is shown where the data is none. */
  fallback: ReactNode
}

const searchableFrom = 8

/** A displayed table that sorts, filters and is copied or downloaded. */
export default function TableView({ text, whole, fallback }: TableViewProps) {
  const table = useMemo(() => readTable(text), [text])
  return table ? <Table table={table} whole={whole} /> : fallback
}

function Table({ table, whole }: { table: TableData; whole: Media | undefined }) {
  const { t } = useTranslation()
  const model = useTableModel(table)
  const [isFiltering, setFiltering] = useState(false)
  const rows = model.getRowModel().rows
  const search = String(model.state.globalFilter ?? '')
  const isNarrowed = search !== '' || model.state.columnFilters.length > 0
  const size = t('outputs.table.size', {
    rows: formatCount(table.rowCount),
    columns: formatCount(table.columnCount),
  })
  const showAll = () => {
    model.setGlobalFilter('')
    model.setColumnFilters([])
  }
  return (
    <div className="group w-fit max-w-full min-w-0">
      <div className="flex min-h-8 items-center gap-1">
        <p aria-live="polite" className="mr-auto pr-4 text-xs whitespace-nowrap text-faint tabular-nums">
          {isNarrowed
            ? t('outputs.table.found', { found: formatCount(rows.length), rows: formatCount(table.rows.length) })
            : size}
        </p>
        {table.rows.length >= searchableFrom && (
          <>
            <label className="relative min-w-0">
              <Search aria-hidden="true" className="absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-faint" />
              <input
                type="search"
                aria-label={t('outputs.table.search')}
                placeholder={t('outputs.table.search')}
                value={search}
                onChange={({ target }) => model.setGlobalFilter(target.value)}
                className="w-44 max-w-full rounded-md border border-line bg-surface py-1 pr-1 pl-7 text-xs"
              />
            </label>
            <IconButton
              label={t('outputs.table.filter')}
              aria-pressed={isFiltering}
              className={isFiltering ? 'bg-sunken text-ink' : ''}
              onClick={() => {
                if (isFiltering) model.setColumnFilters([])
                setFiltering(!isFiltering)
              }}
            >
              {isFiltering ? (
                <X aria-hidden="true" className="size-4" />
              ) : (
                <Filter aria-hidden="true" className="size-4" />
              )}
            </IconButton>
          </>
        )}
        <TableMenu
          fields={table.fields}
          readRows={() => rows.map(({ original }) => original)}
          whole={whole?.artifactId ? { artifactId: whole.artifactId, rowCount: table.rowCount } : undefined}
        />
      </div>
      <TableGrid table={table} model={model} label={t('outputs.table.label', { size })} isFiltering={isFiltering} />
      {rows.length === 0 && isNarrowed && (
        <p className="flex items-center gap-2 py-2 text-sm text-muted">
          {t('outputs.table.noRows')} <Button onClick={showAll}>{t('outputs.table.clear')}</Button>
        </p>
      )}
      {table.isCut && <CutNote table={table} isKept={whole?.artifactId !== undefined} />}
    </div>
  )
}

/** What is missing of a table, and how to have it. */
function CutNote({ table, isKept }: { table: TableData; isKept: boolean }) {
  const { t } = useTranslation()
  const { rows, rowCount, fields, columnCount } = table
  const counts = { rows: formatCount(rowCount), columns: formatCount(columnCount) }
  const text = !isKept
    ? t('outputs.table.cutLost')
    : rows.length < rowCount
      ? t('outputs.table.cutRows', { ...counts, shown: formatCount(rows.length) })
      : fields.length < columnCount
        ? t('outputs.table.cutColumns', { ...counts, shown: formatCount(fields.length) })
        : t('outputs.table.cutTexts')
  return <p className="mt-1 text-xs text-muted">{text}</p>
}
