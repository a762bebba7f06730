import { useTranslation } from 'react-i18next'
import { Notice } from './notice.tsx'

type LoadFailureProps = {
  error: Error
  /** What was loaded before is still in sight. */
  hasContent?: boolean
}

/** Why something is not shown. Where the server is not reached the page says so already: here stands that it comes by itself. */
export function LoadFailure({ error, hasContent = false }: LoadFailureProps) {
  const { t } = useTranslation()
  if (!('code' in error && error.code === 'offline')) return <Notice tone="danger">{error.message}</Notice>
  if (hasContent) return null
  return (
    <p role="status" className="py-4 text-sm text-muted">
      {t('errors.comesByItself')}
    </p>
  )
}
