import { useTranslation } from 'react-i18next'
import type { Score } from '#contract/comparison.ts'
import { formatCost, formatDuration, formatShare } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { PassRateBar } from './pass-rate-bar.tsx'
import type { ScoreColumn } from './sort-scores.ts'

const fewRuns = 10

/** One number of the scoreboard; what is not known is a dash. */
export function ScoreCell({ score, column }: { score: Score; column: ScoreColumn }) {
  const { t } = useTranslation()
  switch (column) {
    case 'passRate':
      return <PassRate score={score} />
    case 'attempts':
      return <Known value={score.meanAttempts} format={formatMean} />
    case 'agreement':
    case 'stability':
      return <Known value={score[column]} format={formatShare} />
    case 'firstToken':
      return <Known value={score.medianFirstTokenMs} format={formatDuration} />
    case 'total':
      return <Known value={score.medianTotalMs} format={formatDuration} />
    case 'cost':
      return (
        <>
          <Known value={score.meanCostUsd} format={formatCost} />
          {score.unknownCosts > 0 && (
            <span className="block text-xs text-muted">{t('scoreboard.costUnknown', { n: score.unknownCosts })}</span>
          )}
        </>
      )
    case 'votes':
      return score.votes.of === 0 ? <Known value={null} format={String} /> : t('scoreboard.votesOf', score.votes)
  }
}

function PassRate({ score: { passRate, succeeded, runs } }: { score: Score }) {
  const { t } = useTranslation()
  return (
    <div className="flex items-center gap-3 max-sm:w-48 max-sm:flex-wrap max-sm:gap-y-0">
      <span className="w-13 text-right text-base max-sm:text-left font-semibold">{formatShare(passRate.value)}</span>
      <PassRateBar passRate={passRate} />
      <span className="text-xs text-muted">
        {t('scoreboard.passText', { done: succeeded, runs })}
        <span className="block">
          {formatShare(passRate.low)}–{formatShare(passRate.high)}
          {runs < fewRuns && ` · ${t('scoreboard.fewRuns')}`}
        </span>
      </span>
    </div>
  )
}

function formatMean(mean: number): string {
  return mean.toLocaleString(currentLanguage(), { maximumFractionDigits: 1 })
}

function Known({ value, format }: { value: number | null; format: (value: number) => string }) {
  const { t } = useTranslation()
  if (value !== null) return <span>{format(value)}</span>
  return (
    <span className="text-faint">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('app.unknown')}</span>
    </span>
  )
}
