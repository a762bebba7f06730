import { Calendar, CaseSensitive, CircleSlash, Hash, type LucideIcon, Shapes, ToggleLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile, ColumnType, Sheet } from '#contract/dataset.ts'
import { formatCount } from '../../../i18n/format.ts'
import { Button } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { ColumnProfileCard } from './column-profile-card.tsx'
import { SparkPlot } from './spark-plot.tsx'

const pictures: Record<ColumnType, LucideIcon> = {
  number: Hash,
  integer: Hash,
  boolean: ToggleLeft,
  datetime: Calendar,
  category: Shapes,
  text: CaseSensitive,
  empty: CircleSlash,
}

const filterFrom = 12
const shownAtOnce = 100

/** The columns of a table, each with its profile at a click. */
export function ColumnList({ datasetId, sheet }: { datasetId: string; sheet: Sheet }) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [limit, setLimit] = useState(shownAtOnce)
  const found = sheet.columns.filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()))
  return (
    <div>
      <h2 className="mb-1 flex justify-between text-xs text-faint">
        {t('data.columns')}
        <span className="tabular-nums">{formatCount(sheet.columns.length)}</span>
      </h2>
      {sheet.columns.length > filterFrom && (
        <input
          type="search"
          aria-label={t('data.filterColumns')}
          placeholder={t('data.filterColumns')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          className="mb-1 w-full rounded-md border border-line bg-surface px-2 py-1 text-sm placeholder:text-faint"
        />
      )}
      <ul className="max-h-80 overflow-y-auto">
        {found.slice(0, limit).map((column) => (
          <li key={column.name}>
            <ColumnRow datasetId={datasetId} sheet={sheet} column={column} />
          </li>
        ))}
      </ul>
      {found.length > limit && (
        <Button look="quiet" onClick={() => setLimit(limit + shownAtOnce)}>
          {t('app.showMore')}
        </Button>
      )}
    </div>
  )
}

function ColumnRow({ datasetId, sheet, column }: { datasetId: string; sheet: Sheet; column: ColumnProfile }) {
  const { t } = useTranslation()
  const { rowCount } = sheet
  const Picture = pictures[column.type]
  const missingShare = rowCount > 0 ? column.missing / rowCount : 0
  return (
    <Popover
      label={t('data.profileOf', { name: column.name })}
      triggerClassName="group/column flex w-full items-center gap-2 rounded-md px-2 py-1 text-left text-sm hover:bg-sunken"
      className="w-84"
      trigger={
        <>
          <Picture aria-label={t(`data.types.${column.type}`)} className="size-3.5 shrink-0 text-faint" />
          <span className="min-w-0 flex-1 truncate">{column.name}</span>
          {missingShare > 0 && (
            <span className="shrink-0 text-xs whitespace-nowrap text-warn tabular-nums">
              {t('data.missingShare', { share: missingShare < 0.01 ? '<1' : Math.round(missingShare * 100) })}
            </span>
          )}
          <SparkPlot column={column} />
        </>
      }
    >
      <ColumnProfileCard datasetId={datasetId} sheet={sheet} column={column} />
    </Popover>
  )
}
