import { useTranslation } from 'react-i18next'
import type { ColumnProfile } from '#contract/dataset.ts'
import { formatCount, formatValue } from '../../i18n/format.ts'

const shownLevels = 8

/** What is known of one column. */
export function ColumnProfileCard({ column, rowCount }: { column: ColumnProfile; rowCount: number }) {
  const { t } = useTranslation()
  const percent = rowCount > 0 ? ((column.missing / rowCount) * 100).toFixed(1) : '0'
  const [, lower, median, upper] = column.quantiles ?? []
  const facts: [string, string][] = [
    [t('data.type'), t(`data.types.${column.type}`)],
    [t('data.missing'), `${formatCount(column.missing)} (${percent} %)`],
    [t('data.distinct'), formatCount(column.distinct)],
  ]
  if (column.min !== null && column.max !== null)
    facts.push([t('data.range'), `${formatValue(column.min)} – ${formatValue(column.max)}`])
  if (column.mean !== null)
    facts.push([`${t('data.mean')} ± ${t('data.std')}`, `${formatValue(column.mean)} ± ${formatValue(column.std)}`])
  if (median !== undefined) facts.push([t('data.median'), formatValue(median)])
  if (lower !== undefined && upper !== undefined)
    facts.push([t('data.quartiles'), `${formatValue(lower)} – ${formatValue(upper)}`])
  return (
    <>
      <h3 className="mb-2 font-semibold break-words">{column.name}</h3>
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
            <span className="relative truncate">{value}</span>
            <span className="relative text-muted tabular-nums">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
