import { useTranslation } from 'react-i18next'
import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { formatCount, formatShare, formatValue } from '../../../i18n/format.ts'
import { ColumnType } from './column-type.tsx'
import { Histogram } from './histogram.tsx'

const shownLevels = 12

type ColumnProfileCardProps = { datasetId: string; sheet: Sheet; column: ColumnProfile }

/** What is known of one column, and its type to be corrected. */
export function ColumnProfileCard({ datasetId, sheet, column }: ColumnProfileCardProps) {
  const { t } = useTranslation()
  const { rowCount } = sheet
  const percent = rowCount > 0 ? ((column.missing / rowCount) * 100).toFixed(1) : '0'
  const [lowest, lower, median, upper, highest] = column.quantiles ?? []
  const facts: [string, string][] = [
    [t('data.missing'), `${formatCount(column.missing)} (${percent}%)`],
    [t('data.distinct'), formatCount(column.distinct)],
  ]
  if (column.min !== null && column.max !== null)
    facts.push([t('data.range'), `${formatValue(column.min)} – ${formatValue(column.max)}`])
  if (column.mean !== null)
    facts.push([`${t('data.mean')} ± ${t('data.std')}`, `${formatValue(column.mean)} ± ${formatValue(column.std)}`])
  if (median !== undefined) facts.push([t('data.median'), formatValue(median)])
  if (lower !== undefined && upper !== undefined)
    facts.push([t('data.quartiles'), `${formatValue(lower)} – ${formatValue(upper)}`])
  if (lowest !== undefined && highest !== undefined)
    facts.push([t('data.middle'), `${formatValue(lowest)} – ${formatValue(highest)}`])
  return (
    <>
      <h3 className="mb-2 font-semibold break-words">{column.name}</h3>
      {column.histogram && (
        <figure className="mb-3">
          <Histogram column={column} className="h-20 border-b border-line-strong" />
          <figcaption aria-hidden="true" className="flex justify-between text-[11px] text-faint tabular-nums">
            <span>{formatValue(column.min)}</span>
            <span>{formatValue(column.max)}</span>
          </figcaption>
        </figure>
      )}
      <ColumnType datasetId={datasetId} sheet={sheet} column={column} />
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {facts.map(([label, value]) => (
          <div key={label} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-muted">{label}</dt>
            <dd className="text-right break-words tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {column.levels.length > 0 && column.type !== 'number' && <Levels column={column} rowCount={rowCount} />}
    </>
  )
}

function Levels({ column, rowCount }: { column: ColumnProfile; rowCount: number }) {
  const { t } = useTranslation()
  return (
    <div className="mt-3 border-t border-line pt-2">
      <p className="mb-1 text-xs text-faint">{t('data.levels')}</p>
      <ul className="space-y-0.5 text-sm">
        {column.levels.slice(0, shownLevels).map(({ value, count }) => (
          <li key={value} className="relative flex justify-between gap-3 px-1.5">
            <span
              aria-hidden="true"
              className="absolute inset-y-0.5 left-0 rounded-sm bg-accent-soft"
              style={{ width: `${(count / Math.max(1, rowCount)) * 100}%` }}
            />
            <span className="relative truncate" title={value}>
              {value}
            </span>
            <span className="relative whitespace-nowrap text-muted tabular-nums">
              {formatCount(count)}
              <span className="ml-1.5 inline-block w-9 text-right text-xs text-faint">
                {formatShare(count / Math.max(1, rowCount))}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {column.distinct > shownLevels && (
        <p className="mt-1 text-xs text-faint">
          {t('data.moreLevels', { count: formatCount(column.distinct - Math.min(shownLevels, column.levels.length)) })}
        </p>
      )}
    </div>
  )
}
