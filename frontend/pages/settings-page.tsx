import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useUser } from '../api/session.ts'
import { ConnectionList } from '../features/settings/connection-list.tsx'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'

/** Models and keys. Guests are told what an account gives them. */
export function SettingsPage() {
  const { t } = useTranslation()
  const user = useUser()
  usePageTitle(t('settings.title'))
  if (user === undefined) return <p className="px-5 py-8 text-sm text-faint">{t('app.loading')}</p>
  if (user === null || user.isGuest)
    return (
      <EmptyPage
        title={t(user ? 'settings.guestTitle' : 'settings.title')}
        body={t(user ? 'settings.guestBody' : 'settings.signedOut')}
      >
        <Link to="/sign-in" search={{ create: true, next: '/settings' }} className={buttonClass('primary')}>
          {t('account.signUp')}
        </Link>
        <Link to="/sign-in" search={{ next: '/settings' }} className={buttonClass()}>
          {t('account.signIn')}
        </Link>
      </EmptyPage>
    )
  return (
    <div className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-8">
      <h1 className="text-2xl font-semibold tracking-tight">{t('settings.title')}</h1>
      <p className="mt-1 mb-8 text-muted">{t('settings.lead')}</p>
      <ConnectionList />
    </div>
  )
}
