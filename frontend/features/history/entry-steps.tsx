import { Link } from '@tanstack/react-router'
import { GitCompareArrows } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#contract/history.ts'
import type { RunSummary } from '#contract/run-page.ts'
import { standingOf } from '../../api/run-standing.ts'
import { useRuns } from '../../api/runs.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { formatTime } from '../../i18n/format.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { standingLooks } from '../../ui/standing-looks.ts'
import type { HistorySearch } from './history-search.ts'

type EntryStepsProps = { entry: HistoryEntry; search: HistorySearch; onChange: (search: HistorySearch) => void }

/** The runs of a row, newest first; loaded when they are unfolded. */
export function EntrySteps({ entry, search, onChange }: EntryStepsProps) {
  const { t } = useTranslation()
  const own = entry.kind === 'comparison' ? { comparisonId: entry.id } : { analysisId: entry.id }
  const { data, error, isPending, hasNextPage, fetchNextPage } = useRuns(own)
  const runs = (data?.pages.flatMap((page) => page.runs) ?? []).filter(
    ({ comparisonId }) => entry.kind === 'comparison' || comparisonId === undefined,
  )
  return (
    <div className="mt-1 ml-8">
      {error && <LoadFailure error={error} />}
      {isPending && !error && <p className="text-xs text-faint">{t('app.loading')}</p>}
      <ul className="border-l border-line pl-3">
        {runs.map((run) => (
          <Step
            key={run.id}
            run={run}
            onCompare={() => onChange({ ...search, compare: run.id })}
            chosen={search.compare}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button look="quiet" onClick={() => void fetchNextPage()}>
          {t('app.showMore')}
        </Button>
      )}
    </div>
  )
}

type StepProps = { run: RunSummary; onCompare: () => void; chosen: string | undefined }

function Step({ run, onCompare, chosen }: StepProps) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const standing = standingOf(run.status, run.errorCode)
  const title = run.prompt || t('run.ownCode')
  return (
    <li className="relative flex items-center gap-3 rounded-md px-1 py-0.5 text-sm hover:bg-sunken">
      <Link
        to="/run/$runId"
        params={{ runId: run.id }}
        className="min-w-0 flex-1 truncate after:absolute after:inset-0"
        title={title}
      >
        {title}
      </Link>
      <span className="flex shrink-0 gap-3 text-xs text-faint">
        <span className={standing === 'running' ? 'text-accent' : standingLooks[standing].color}>
          {t(`run.status.${standing}`)}
        </span>
        <span className="max-w-40 truncate max-sm:hidden">{run.model ? modelName(run.model) : t('run.ownCode')}</span>
        <time dateTime={run.createdAt} className="tabular-nums max-md:hidden">
          {formatTime(run.createdAt)}
        </time>
      </span>
      {chosen && chosen !== run.id ? (
        <Link
          to="/compare"
          search={{ runs: `${chosen},${run.id}` }}
          aria-label={t('history.compareWithThis', { title })}
          className="relative z-10 px-1.5 text-xs font-medium text-accent underline underline-offset-2"
        >
          {t('history.compareHere')}
        </Link>
      ) : (
        <IconButton
          label={t('history.compareWith', { title })}
          className="relative z-10 size-7"
          aria-pressed={chosen === run.id}
          onClick={onCompare}
        >
          <GitCompareArrows aria-hidden="true" className="size-3.5" />
        </IconButton>
      )}
    </li>
  )
}
