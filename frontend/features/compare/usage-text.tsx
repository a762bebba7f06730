import { useTranslation } from 'react-i18next'
import type { ComparedRun } from '#contract/comparison.ts'
import { formatCost, formatCount } from '../../i18n/format.ts'
import { measureRuns } from './measure-runs.ts'
import { MeasureText } from './measure-text.tsx'
import { isUnderWay } from './runs-by-model.ts'

/** Tokens in and out, of several runs the medians; an estimate says that it is one. */
export function TokenText({ runs }: { runs: ComparedRun[] }) {
  const { t } = useTranslation()
  const ended = runs.filter((run) => !isUnderWay(run))
  if (ended.length === 0) return <span className="text-faint">{t('compare.measures.notYet')}</span>
  const input = measureRuns(ended, ({ usage }) => usage.inputTokens)
  const output = measureRuns(ended, ({ usage }) => usage.outputTokens)
  if (!input && !output) return <span className="text-faint">{t('app.unknown')}</span>
  const cached = measureRuns(ended, ({ usage }) => usage.cachedInputTokens ?? null)
  const reasoning = measureRuns(ended, ({ usage }) => usage.reasoningTokens ?? null)
  const isEstimated = ended.some(({ usage }) => usage.isEstimated)
  const show = (measure: typeof input) => (measure ? formatCount(Math.round(measure.median)) : t('app.unknown'))
  const notes = [
    ...(isEstimated ? [t('compare.measures.estimated')] : []),
    ...(cached && cached.median > 0 ? [t('compare.measures.cachedTokens', { n: show(cached) })] : []),
    ...(reasoning && reasoning.median > 0 ? [t('compare.measures.reasoningTokens', { n: show(reasoning) })] : []),
  ]
  return (
    <span className="tabular-nums">
      {isEstimated && '≈ '}
      {show(input)} → {show(output)}
      {notes.map((note) => (
        <span key={note} className="block text-xs text-muted">
          {note}
        </span>
      ))}
    </span>
  )
}

/** What a run cost, of several the median and the sum of what is known. */
export function CostText({ runs }: { runs: ComparedRun[] }) {
  const { t } = useTranslation()
  const known = runs.filter(({ usage }) => usage.costUsd !== null)
  const sum = known.reduce((total, { usage }) => total + (usage.costUsd ?? 0), 0)
  return (
    <>
      <MeasureText runs={runs} read={({ usage }) => usage.costUsd} format={formatCost} isAbsenceUnknown />
      {known.length > 1 && sum > 0 && (
        <span className="block text-xs text-muted tabular-nums">
          {t('compare.measures.costSum', { cost: formatCost(sum) })}
        </span>
      )}
      {known.some(({ usage }) => usage.isEstimated) && (
        <span className="block text-xs text-muted">{t('compare.measures.estimated')}</span>
      )}
    </>
  )
}
