import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useUser } from '../../api/session.ts'
import { ConnectionList } from '../../features/settings/connection-list.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { SectionHead } from './section-head.tsx'

const next = '/settings/models'

/** Models and keys. Guests are told what an account gives them. */
export default function ModelsSection() {
  const { t } = useTranslation()
  const user = useUser()
  if (user === undefined) return <p className="text-sm text-faint">{t('app.loading')}</p>
  if (user?.isGuest === false)
    return (
      <>
        <SectionHead title={t('settings.title')} lead={t('settings.lead')} />
        <ConnectionList />
      </>
    )
  return (
    <>
      <SectionHead
        title={t(user ? 'settings.guestTitle' : 'settings.title')}
        lead={t(user ? 'settings.guestBody' : 'settings.signedOut')}
      />
      <div className="flex flex-wrap gap-3">
        <Link to="/sign-in" search={{ create: true, next }} className={buttonClass('primary')}>
          {t('account.signUp')}
        </Link>
        <Link to="/sign-in" search={{ next }} className={buttonClass()}>
          {t('account.signIn')}
        </Link>
      </div>
    </>
  )
}
