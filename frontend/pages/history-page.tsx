import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Download, Trash2 } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { historyParams } from '../api/history.ts'
import { useUser } from '../api/session.ts'
import { GuestNote } from '../features/account/guest-note.tsx'
import { CompareBar } from '../features/history/compare-bar.tsx'
import { FilterChips } from '../features/history/filter-chips.tsx'
import { HistoryBox } from '../features/history/history-box.tsx'
import { HistoryList } from '../features/history/history-list.tsx'
import { type HistorySearch, toRequest } from '../features/history/history-search.ts'
import { focusFirstRow } from '../features/history/move-between-rows.ts'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'

/** Everything that was run: found, opened, kept in order. */
export function HistoryPage() {
  const { t } = useTranslation()
  const user = useUser()
  const search = useSearch({ from: '/history' })
  const navigate = useNavigate()
  const list = useRef<HTMLDivElement>(null)
  usePageTitle(t('history.title'))
  const change = useCallback(
    (changed: HistorySearch) => void navigate({ to: '/history', search: changed, replace: true }),
    [navigate],
  )
  if (user === null)
    return (
      <EmptyPage title={t('history.title')} body={t('history.signIn')}>
        <Link to="/sign-in" search={{ next: '/history' }} className={buttonClass('primary')}>
          {t('account.signIn')}
        </Link>
      </EmptyPage>
    )
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-8 sm:px-8">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="flex-1 text-2xl font-semibold tracking-tight">
          {t(search.deleted ? 'history.recentlyDeleted' : 'history.title')}
        </h1>
        <PageLinks search={search} />
      </div>
      <GuestNote />
      <div className="mt-5 space-y-2.5">
        <HistoryBox search={search} onChange={change} onLeave={() => focusFirstRow(list.current)} />
        <FilterChips search={search} onChange={change} />
        {search.compare && (
          <CompareBar runId={search.compare} onCancel={() => change({ ...search, compare: undefined })} />
        )}
        {search.deleted && <p className="text-sm text-muted">{t('history.deletedNote')}</p>}
      </div>
      <HistoryList search={search} onChange={change} list={list} />
    </div>
  )
}

const quiet = 'inline-flex min-h-8 items-center gap-1.5 px-1 text-sm text-muted hover:text-ink'

function PageLinks({ search }: { search: HistorySearch }) {
  const { t } = useTranslation()
  const { kind: _, deleted: __, ...filter } = toRequest(search, new Date())
  if (search.deleted)
    return (
      <Link to="/history" className={quiet}>
        {t('history.back')}
      </Link>
    )
  return (
    <>
      <a
        href={`/api/history/export?${historyParams(filter)}`}
        download
        title={t('history.exportHint')}
        className={quiet}
      >
        <Download aria-hidden="true" className="size-4" />
        {t('history.export')}
      </a>
      <Link to="/history" search={{ deleted: 'true' }} className={quiet}>
        <Trash2 aria-hidden="true" className="size-4" />
        {t('history.recentlyDeleted')}
      </Link>
    </>
  )
}
