import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'

/** What is shown when a page itself is broken: nothing is lost, and what to tell. */
export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation()
  return (
    <div role="alert">
      <EmptyPage title={t('errors.pageTitle')} body={t('errors.pageBody')}>
        <code className="w-full text-sm break-words text-muted">
          {error instanceof Error ? error.message : String(error)}
        </code>
        <Button look="primary" onClick={() => location.reload()}>
          {t('errors.reload')}
        </Button>
      </EmptyPage>
    </div>
  )
}
