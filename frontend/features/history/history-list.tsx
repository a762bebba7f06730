import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunSummary } from '#contract/run-page.ts'
import { type RunStanding, standingOf } from '../../api/run-standing.ts'
import { useRuns } from '../../api/runs.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { formatTime } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { HistoryFilter } from './history-filters.tsx'

/** All runs, newest first; more come as one scrolls. */
export function HistoryList({ filter }: { filter: HistoryFilter }) {
  const { t } = useTranslation()
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useRuns(filter)
  const runs = data?.pages.flatMap((page) => page.runs) ?? []
  const isFiltered = Boolean(filter.search || filter.status || filter.model)
  return (
    <>
      {error && <Notice tone="danger">{error.message}</Notice>}
      {isPending && !error && <p className="py-6 text-sm text-faint">{t('app.loading')}</p>}
      {data && runs.length === 0 && (
        <p role="status" className="py-10 text-center text-muted">
          {t(isFiltered ? 'history.noneFound' : 'history.none')}
        </p>
      )}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {runs.map((run) => (
          <HistoryRow key={run.id} run={run} />
        ))}
      </ul>
      {hasNextPage && <MoreOnSight isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
    </>
  )
}

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

function HistoryRow({ run }: { run: RunSummary }) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const standing = standingOf(run.status, run.errorCode)
  return (
    <li className="relative flex flex-col gap-x-6 gap-y-0.5 px-1 py-3 hover:bg-sunken sm:flex-row sm:items-baseline sm:px-2">
      <Link
        to="/analysis/$analysisId"
        params={{ analysisId: run.analysisId }}
        hash={`run-${run.id}`}
        className="line-clamp-2 min-w-0 flex-1 font-medium break-words after:absolute after:inset-0"
      >
        {run.prompt || t('run.ownCode')}
      </Link>
      <p className="flex shrink-0 flex-wrap items-baseline gap-x-3 text-xs text-faint tabular-nums">
        {run.comparisonId && (
          <Link
            to="/comparison/$comparisonId"
            params={{ comparisonId: run.comparisonId }}
            className="relative z-1 text-accent underline underline-offset-2"
          >
            {t('history.compared')}
          </Link>
        )}
        <span className={`font-medium ${standingColors[standing]}`}>{t(`run.status.${standing}`)}</span>
        {run.model && <span>{modelName(run.model)}</span>}
        <time dateTime={run.createdAt}>{formatTime(run.createdAt)}</time>
      </p>
    </li>
  )
}

/** Asks for more when it comes into view; a button for those who do not scroll. */
function MoreOnSight({ isBusy, onMore }: { isBusy: boolean; onMore: () => void }) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current || isBusy) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '400px' })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [isBusy, onMore])
  return (
    <div ref={place} className="py-4 text-center">
      <Button look="quiet" disabled={isBusy} onClick={onMore}>
        {t(isBusy ? 'app.loading' : 'app.showMore')}
      </Button>
    </div>
  )
}
