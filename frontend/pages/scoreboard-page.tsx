import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScoreboard } from '../api/comparisons.ts'
import { useUser } from '../api/session.ts'
import { periodStart } from '../features/scoreboard/period-start.ts'
import { ScoreFilters } from '../features/scoreboard/score-filters.tsx'
import { ScoreTable } from '../features/scoreboard/score-table.tsx'
import type { ScoreOrder } from '../features/scoreboard/sort-scores.ts'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { LoadFailure } from '../ui/load-failure.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'

/** How the models did over the reader's own history. */
export function ScoreboardPage() {
  const { t } = useTranslation()
  const user = useUser()
  usePageTitle(t('scoreboard.title'))
  const filter = useSearch({ from: '/scoreboard' })
  const navigate = useNavigate()
  const [openedMs] = useState(Date.now)
  const [order, setOrder] = useState<ScoreOrder>({ column: 'passRate', isReversed: false })
  const { data, error } = useScoreboard({
    kind: filter.kind,
    since: periodStart(filter.period ?? 'all', openedMs),
  })
  if (user === null)
    return (
      <EmptyPage title={t('scoreboard.title')} body={t('scoreboard.signIn')}>
        <Link to="/sign-in" search={{ next: '/scoreboard' }} className={buttonClass('primary')}>
          {t('account.signIn')}
        </Link>
      </EmptyPage>
    )
  const isFiltered = Boolean(filter.kind || filter.period)
  const scores = data?.scores.filter(({ kind }) => kind === (filter.kind ?? null)) ?? []
  if (data && scores.length === 0 && !isFiltered)
    return (
      <EmptyPage title={t('scoreboard.emptyTitle')} body={t('scoreboard.emptyBody')}>
        <Link to="/analysis/$analysisId" params={{ analysisId: 'new' }} className={buttonClass('primary')}>
          {t('scoreboard.emptyAction')}
        </Link>
      </EmptyPage>
    )
  return (
    <div className="mx-auto w-full max-w-[88rem] space-y-5 px-4 py-8 sm:px-8">
      <div>
        <h1 className="text-2xl font-semibold tracking-tight">{t('scoreboard.title')}</h1>
        <p className="mt-1 text-muted">{t('scoreboard.lead')}</p>
      </div>
      <ScoreFilters
        kinds={data?.kinds ?? []}
        filter={filter}
        onChange={(changed) => void navigate({ to: '/scoreboard', search: changed, replace: true })}
      />
      {error && <LoadFailure error={error} hasContent={data !== undefined} />}
      {!data && !error && <p className="text-sm text-faint">{t('app.loading')}</p>}
      {data && scores.length === 0 && (
        <p role="status" className="py-10 text-center text-muted">
          {t('scoreboard.noneFound')}
        </p>
      )}
      {scores.length > 0 && (
        <>
          <ScoreTable scores={scores} order={order} onOrder={setOrder} />
          <p className="max-w-3xl text-sm text-muted">{t('scoreboard.note')}</p>
        </>
      )}
    </div>
  )
}
