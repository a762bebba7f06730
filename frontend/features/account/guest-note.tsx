import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useUser } from '../../api/session.ts'

/** Tells a guest how to keep what they make. */
export function GuestNote() {
  const { t } = useTranslation()
  if (!useUser()?.isGuest) return null
  return (
    <p className="text-xs text-faint">
      {t('account.keepWork')}
      <Link to="/sign-in" search={{ create: true }} className="ml-1 text-accent underline underline-offset-2">
        {t('account.keepWorkAction')}
      </Link>
    </p>
  )
}
