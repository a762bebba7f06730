import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useUser } from '../api/session.ts'
import { GuestNote } from '../features/account/guest-note.tsx'
import { HistoryFilters } from '../features/history/history-filters.tsx'
import { HistoryList } from '../features/history/history-list.tsx'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'

export function HistoryPage() {
  const { t } = useTranslation()
  const user = useUser()
  usePageTitle(t('history.title'))
  const filter = useSearch({ from: '/history' })
  const navigate = useNavigate()
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
      <h1 className="text-2xl font-semibold tracking-tight">{t('history.title')}</h1>
      <GuestNote />
      <HistoryFilters
        filter={filter}
        onChange={(changed) => void navigate({ to: '/history', search: changed, replace: true })}
      />
      <HistoryList filter={filter} />
    </div>
  )
}
