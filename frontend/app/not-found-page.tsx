import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <EmptyPage title={t('errors.notFoundTitle')} body={t('errors.notFoundBody')}>
      <Link to="/" className={buttonClass('primary')}>
        {t('errors.goHome')}
      </Link>
    </EmptyPage>
  )
}
