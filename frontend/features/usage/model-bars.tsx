import { useTranslation } from 'react-i18next'
import type { UsageRow } from '#contract/usage-report.ts'
import { sayUsage } from './say-usage.ts'
import { type Measure, measureOf, sumByModel } from './sum-usage.ts'
import { useModelLabel } from './use-model-label.ts'

/** Models over the whole time, largest first, each with its bar. */
export function ModelBars({ rows, measure }: { rows: UsageRow[]; measure: Measure }) {
  const { t } = useTranslation()
  const nameOf = useModelLabel()
  const models = sumByModel(rows, measure)
  const most = Math.max(...models.map(({ sum }) => measureOf(sum, measure)), Number.MIN_VALUE)
  return (
    <ul className="space-y-2.5 py-1">
      {models.map(({ model, sum }) => (
        <li key={model ?? ''}>
          <div className="flex flex-wrap justify-between gap-x-3 text-sm">
            <span className="min-w-0 break-words">{nameOf(model)}</span>
            <span className="tabular-nums">
              {sayUsage(sum, measure, t)}
              {measure !== 'runs' && (
                <span className="ml-2 text-xs text-faint">{t('usage.runCount', { n: sum.runs })}</span>
              )}
            </span>
          </div>
          <div aria-hidden="true" className="mt-0.5 h-2 rounded-sm bg-sunken">
            <div
              className="h-full rounded-sm"
              style={{ width: `${(measureOf(sum, measure) / most) * 100}%`, background: 'var(--color-series-1)' }}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
