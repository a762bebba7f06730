import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RunSummary } from '#contract/run-page.ts'
import { type RunStanding, standingOf } from '../../api/run-standing.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { formatTime } from '../../i18n/format.ts'

const standingColors: Record<RunStanding, string> = {
  answered: 'text-muted',
  queued: 'text-accent',
  running: 'text-accent',
  succeeded: 'text-good',
  failed: 'text-danger',
  cancelled: 'text-muted',
  killed: 'text-danger',
  interrupted: 'text-warn',
}

const rowLink = 'line-clamp-2 min-w-0 flex-1 font-medium break-words after:absolute after:inset-0'

type HistoryRowProps = {
  run: RunSummary
  /** The other runs of the same comparison that are listed. */
  others: RunSummary[]
}

/** A run, which leads to its step; or the runs of a comparison, which lead to it, with their outcomes counted. */
export function HistoryRow({ run, others }: HistoryRowProps) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const runs = [run, ...others]
  const models = [...new Set(runs.flatMap(({ model }) => model ?? []))]
  const question = run.prompt || t('run.ownCode')
  const isMany = runs.length > 1
  return (
    <li className="relative flex flex-col gap-x-6 gap-y-0.5 px-1 py-3 hover:bg-sunken sm:flex-row sm:items-baseline sm:px-2">
      {run.comparisonId ? (
        <Link to="/comparison/$comparisonId" params={{ comparisonId: run.comparisonId }} className={rowLink}>
          {question}
        </Link>
      ) : (
        <Link
          to="/analysis/$analysisId"
          params={{ analysisId: run.analysisId }}
          hash={`run-${run.id}`}
          className={rowLink}
        >
          {question}
        </Link>
      )}
      <p className="flex shrink-0 flex-wrap items-baseline gap-x-3 text-xs text-faint tabular-nums">
        {run.comparisonId && <span className="text-accent">{t('history.compared', { n: runs.length })}</span>}
        {countStandings(runs).map(({ standing, count }) => (
          <span key={standing} className={`font-medium ${standingColors[standing]}`}>
            {t(`run.status.${standing}`)}
            {isMany && ` ${count}`}
          </span>
        ))}
        {models.length > 0 && (
          <span title={models.map(modelName).join(', ')}>
            {models.length === 1 ? modelName(models[0] ?? '') : t('ask.modelsChosen', { n: models.length })}
          </span>
        )}
        <time dateTime={run.createdAt}>{formatTime(run.createdAt)}</time>
      </p>
    </li>
  )
}

function countStandings(runs: RunSummary[]): { standing: RunStanding; count: number }[] {
  const counts = new Map<RunStanding, number>()
  for (const { status, errorCode } of runs) {
    const standing = standingOf(status, errorCode)
    counts.set(standing, (counts.get(standing) ?? 0) + 1)
  }
  return [...counts].map(([standing, count]) => ({ standing, count })).toSorted((a, b) => b.count - a.count)
}
