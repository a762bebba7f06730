import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'

export function NotFoundPage() {
  const { t } = useTranslation()
  usePageTitle(t('errors.notFoundTitle'))
  return (
    <EmptyPage title={t('errors.notFoundTitle')} body={t('errors.notFoundBody')}>
      <Link to="/" className={buttonClass('primary')}>
        {t('errors.goHome')}
      </Link>
    </EmptyPage>
  )
}
