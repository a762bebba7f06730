import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useHistory } from '../../api/history.ts'
import { useReachable } from '../../api/reachability.ts'
import { formatDay } from '../../i18n/format.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { groupByDay } from './group-by-day.ts'
import { HistoryRow } from './history-row.tsx'
import { type HistorySearch, toRequest } from './history-search.ts'
import { MoreOnSight } from './more-on-sight.tsx'
import { moveBetweenRows } from './move-between-rows.ts'

type HistoryListProps = {
  search: HistorySearch
  onChange: (search: HistorySearch) => void
  list: RefObject<HTMLDivElement | null>
}

/** All analyses and comparisons by day, latest activity first; more come as one scrolls. */
export function HistoryList({ search, onChange, list }: HistoryListProps) {
  const { t } = useTranslation()
  const now = useRef(new Date())
  const request = toRequest(search, now.current)
  const { data, error, isPending, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useHistory(request)
  const entries = data?.pages.flatMap((page) => page.entries) ?? []
  const isNarrowed = Object.values({ ...request, deleted: undefined }).some(Boolean)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the links inside
    <div
      ref={list}
      aria-busy={isPlaceholderData}
      onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => moveBetweenRows(event)}
      className={isPlaceholderData ? 'opacity-60 transition-opacity' : ''}
    >
      {error && <ListFailure error={error} hasContent={entries.length > 0} onRetry={() => void refetch()} />}
      {isPending && !error && <Skeleton />}
      {data && entries.length === 0 && (
        <Nothing search={search} isNarrowed={isNarrowed} onClear={() => onChange({ deleted: search.deleted })} />
      )}
      {groupByDay(entries, new Date()).map((day) => (
        <section key={day.key} aria-label={day.name === 'date' ? formatDay(day.time) : t(`history.day.${day.name}`)}>
          <h2 className="mt-6 mb-1 text-xs font-medium tracking-wide text-faint">
            {day.name === 'date' ? formatDay(day.time) : t(`history.day.${day.name}`)}
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {day.entries.map((entry) => (
              <HistoryRow key={entry.id} entry={entry} search={search} onChange={onChange} />
            ))}
          </ul>
        </section>
      ))}
      {hasNextPage && <MoreOnSight isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
    </div>
  )
}

type ListFailureProps = { error: Error; hasContent: boolean; onRetry: () => void }

function ListFailure({ error, hasContent, onRetry }: ListFailureProps) {
  const { t } = useTranslation()
  const isReachable = useReachable()
  return (
    <div className="mt-4 space-y-3">
      <LoadFailure error={error} hasContent={hasContent} />
      {isReachable && <Button onClick={onRetry}>{t('app.retry')}</Button>}
    </div>
  )
}

type NothingProps = { search: HistorySearch; isNarrowed: boolean; onClear: () => void }

function Nothing({ search, isNarrowed, onClear }: NothingProps) {
  const { t } = useTranslation()
  const text = isNarrowed ? 'history.noneFound' : search.deleted ? 'history.noneDeleted' : 'history.none'
  return (
    <div className="py-16 text-center">
      <p role="status" className="text-balance text-muted">
        {t(text)}
      </p>
      <p className="mt-4">
        {isNarrowed && <Button onClick={onClear}>{t('history.clear')}</Button>}
        {!isNarrowed && !search.deleted && (
          <Link to="/analysis/$analysisId" params={{ analysisId: 'new' }} className={buttonClass('primary')}>
            {t('app.newAnalysis')}
          </Link>
        )}
      </p>
    </div>
  )
}

const bars = ['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3', 'w-1/3']

/** Where rows will be. */
function Skeleton() {
  const { t } = useTranslation()
  return (
    <div className="mt-8">
      <p role="status" className="sr-only">
        {t('app.loading')}
      </p>
      <ul aria-hidden="true" className="divide-y divide-line border-y border-line">
        {bars.map((width) => (
          <li key={width} className="flex animate-pulse flex-col gap-2.5 py-4">
            <span className={`h-3.5 rounded bg-sunken ${width}`} />
            <span className="h-2.5 w-1/4 rounded bg-sunken" />
          </li>
        ))}
      </ul>
    </div>
  )
}
