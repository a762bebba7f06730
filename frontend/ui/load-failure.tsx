import { useQueryClient } from '@tanstack/react-query'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

type LoadFailureProps = {
  error: Error
  /** What was loaded before is still in sight. */
  hasContent?: boolean
}

/**
 * Why something is not shown, with a way to ask for it again. Where the server is not reached the page says so already: here
 * stands that it comes by itself.
 */
export function LoadFailure({ error, hasContent = false }: LoadFailureProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const failed = { predicate: ({ state }: { state: { error: Error | null } }) => state.error === error }

  function askAgain({ currentTarget }: MouseEvent<HTMLElement>) {
    // The button goes when it is asked again: the keyboard stays where it was.
    const place = currentTarget.closest<HTMLElement>('section, aside, main')
    if (place && !place.hasAttribute('tabindex')) place.tabIndex = -1
    place?.focus({ preventScroll: true })
    void client.refetchQueries(failed)
  }

  if (!('code' in error && error.code === 'offline'))
    return (
      <Notice tone="danger">
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
          <span className="min-w-0 break-words">{error.message}</span>
          {client.getQueryCache().findAll(failed).length > 0 && <Button onClick={askAgain}>{t('app.retry')}</Button>}
        </div>
      </Notice>
    )
  if (hasContent) return null
  return (
    <p role="status" className="py-4 text-sm text-muted">
      {t('errors.comesByItself')}
    </p>
  )
}
