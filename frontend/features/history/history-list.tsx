import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRuns } from '../../api/runs.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { groupRuns } from './group-runs.ts'
import type { HistoryFilter } from './history-filters.tsx'
import { HistoryRow } from './history-row.tsx'

/** All runs, newest first, a comparison in one row; more come as one scrolls. */
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
        {groupRuns(runs).map(({ id, runs: [first, ...others] }) => (
          <HistoryRow key={id} run={first} others={others} />
        ))}
      </ul>
      {hasNextPage && <MoreOnSight isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
    </>
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
