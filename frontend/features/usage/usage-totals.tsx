import { useTranslation } from 'react-i18next'
import { formatTokens } from '../../i18n/format.ts'
import { sayUsage } from './say-usage.ts'
import type { UsageSum } from './sum-usage.ts'

/** The whole time in four numbers, and what is not known of them. */
export function UsageTotals({ sum }: { sum: UsageSum }) {
  const { t } = useTranslation()
  const { inputTokens, outputTokens, cachedInputTokens, reasoningTokens } = sum
  const parts = [
    t('usage.inOut', { input: formatTokens(inputTokens), output: formatTokens(outputTokens) }),
    cachedInputTokens > 0 && t('usage.cached', { tokens: formatTokens(cachedInputTokens) }),
    reasoningTokens > 0 && t('usage.reasoning', { tokens: formatTokens(reasoningTokens) }),
  ].filter(Boolean)
  const facts = [
    { name: t('usage.measure.cost'), value: sayUsage(sum, 'cost', t) },
    { name: t('usage.measure.tokens'), value: sayUsage(sum, 'tokens', t), more: parts.join(' · ') },
    { name: t('usage.measure.runs'), value: sayUsage(sum, 'runs', t) },
    { name: t('usage.measure.time'), value: sayUsage(sum, 'time', t) },
  ]
  const notes = [
    sum.runsWithoutCost > 0 && t('usage.costUnknown', { n: sum.runsWithoutCost }),
    sum.estimatedRuns > 0 && t('usage.estimated', { n: sum.estimatedRuns }),
  ].filter((note) => typeof note === 'string')
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
        {facts.map(({ name, value, more }) => (
          <div key={name} className="min-w-0">
            <dt className="text-xs text-muted">{name}</dt>
            <dd className="text-lg leading-snug font-semibold tabular-nums">{value}</dd>
            {more && <dd className="text-xs text-faint tabular-nums">{more}</dd>}
          </div>
        ))}
      </dl>
      {notes.map((note) => (
        <p key={note} className="mt-2 text-xs text-muted">
          {note}
        </p>
      ))}
    </>
  )
}
