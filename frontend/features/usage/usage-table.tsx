import { useTranslation } from 'react-i18next'
import { formatCount, formatDuration } from '../../i18n/format.ts'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { sayUsage } from './say-usage.ts'
import type { UsageSum } from './sum-usage.ts'
import { showDay } from './usage-chart.tsx'

export type TableRow = { key: string; day?: string; name: string; sum: UsageSum }

/** The same numbers as the chart, in full. */
export function UsageTable({ rows }: { rows: TableRow[] }) {
  const { t } = useTranslation()
  const hasDays = rows.some(({ day }) => day !== undefined)
  const tokens = (count: number, { runsWithoutTokens, estimatedRuns }: UsageSum) => {
    if (count === 0 && runsWithoutTokens > 0) return t('usage.unknown')
    const text = `${estimatedRuns > 0 && count > 0 ? '≈ ' : ''}${formatCount(count)}`
    return runsWithoutTokens > 0 ? t('usage.atLeast', { value: text }) : text
  }
  const number = 'py-1.5 pl-3 text-right tabular-nums whitespace-nowrap'
  return (
    <ScrollRegion label={t('usage.table')} className="max-h-[60vh]">
      <table className="w-full text-sm">
        <thead className="sticky top-0 bg-paper text-left text-xs text-muted">
          <tr className="border-b border-line">
            {hasDays && <th className="py-1.5 pr-2 font-medium">{t('usage.column.day')}</th>}
            <th className="py-1.5 pr-2 font-medium">{t('usage.column.model')}</th>
            {(['runs', 'input', 'cached', 'output', 'reasoning', 'cost', 'time'] as const).map((name) => (
              <th key={name} className={`${number} font-medium`}>
                {t(`usage.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, day, name, sum }) => (
            <tr key={key} className="border-b border-line">
              {hasDays && <td className="py-1.5 pr-2 whitespace-nowrap tabular-nums">{day && showDay(day, 'long')}</td>}
              <th scope="row" className="max-w-64 py-1.5 pr-2 text-left font-normal break-words">
                {name}
              </th>
              <td className={number}>{formatCount(sum.runs)}</td>
              <td className={number}>{tokens(sum.inputTokens, sum)}</td>
              <td className={number}>{formatCount(sum.cachedInputTokens)}</td>
              <td className={number}>{tokens(sum.outputTokens, sum)}</td>
              <td className={number}>{formatCount(sum.reasoningTokens)}</td>
              <td className={number}>{sayUsage(sum, 'cost', t)}</td>
              <td className={number}>{formatDuration(sum.totalMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
