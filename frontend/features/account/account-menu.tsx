import { Link } from '@tanstack/react-router'
import { CircleUser } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { signOut, useUser } from '../../api/session.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'

/** Who is here, and what they can do about it. */
export function AccountMenu() {
  const { t } = useTranslation()
  const user = useUser()
  if (user === undefined) return <span className="w-16" />
  if (user === null)
    return (
      <Link to="/sign-in" className={buttonClass('plain')}>
        {t('account.signIn')}
      </Link>
    )
  const name = user.isGuest ? t('account.guest') : user.name
  return (
    <Popover
      label={t('account.menu')}
      trigger={
        <>
          <CircleUser aria-hidden="true" className="size-4.5" strokeWidth={1.6} />
          <span className="max-w-28 truncate max-sm:sr-only">{name}</span>
        </>
      }
      triggerClassName={`${buttonClass('quiet')} max-sm:px-1.5`}
      className="w-72"
    >
      <p className="font-medium">{name}</p>
      <p className="mb-3 text-sm break-words text-muted">{user.isGuest ? t('account.keepWork') : user.email}</p>
      {user.isGuest ? (
        <div className="flex flex-col gap-2">
          <Link to="/sign-in" search={{ create: true }} className={buttonClass('primary')}>
            {t('account.signUp')}
          </Link>
          <Link to="/sign-in" className={buttonClass('plain')}>
            {t('account.signIn')}
          </Link>
          <Link to="/settings" className={buttonClass('quiet')}>
            {t('account.settings')}
          </Link>
        </div>
      ) : (
        <div className="flex flex-col gap-2">
          <Link to="/settings" className={buttonClass('plain')}>
            {t('account.settings')}
          </Link>
          <Button onClick={() => void signOut()}>{t('account.signOut')}</Button>
        </div>
      )}
    </Popover>
  )
}
