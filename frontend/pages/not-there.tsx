import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../api/request.ts'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'

/** Whether what was asked for is not there: deleted, another's, or no id at all. */
export const isNotThere = (error: Error | null): boolean =>
  error instanceof ApiError && (error.status === 404 || error.status === 400)

/** In place of a page whose address leads to nothing; it may be had by those who sign in. */
export function NotThere({ isSignedOut }: { isSignedOut: boolean }) {
  const { t } = useTranslation()
  return (
    <EmptyPage title={t('errors.notFoundTitle')} body={t('errors.notFoundBody')}>
      {isSignedOut && (
        <Link to="/sign-in" className={buttonClass('primary')}>
          {t('account.signIn')}
        </Link>
      )}
      <Link to="/" className={buttonClass(isSignedOut ? 'plain' : 'primary')}>
        {t('errors.goHome')}
      </Link>
    </EmptyPage>
  )
}
