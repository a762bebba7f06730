import { useTranslation } from 'react-i18next'
import { queryClient } from '../api/query-client.ts'
import { askServer, useReachable, whenReachedAgain } from '../api/reachability.ts'
import { useStatus } from '../api/session.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/** Asks again for everything that this page could not get. */
const retryFailed = () => queryClient.refetchQueries({ predicate: ({ state }) => state.error !== null })
whenReachedAgain(() => void retryFailed())

/** What else stays in sight while the page scrolls stands below it: see `--spacing-bar`. */
function makeRoom(banner: HTMLElement | null) {
  if (!banner) return
  const root = document.documentElement.style
  const watch = new ResizeObserver(() => root.setProperty('--banner-height', `${banner.offsetHeight}px`))
  watch.observe(banner)
  return () => {
    watch.disconnect()
    root.removeProperty('--banner-height')
  }
}

/** Says on every page when the server can't be reached, and when its sandbox refuses to run code or is not wholly its own. */
export function StatusBanners() {
  const { t } = useTranslation()
  const { data, error } = useStatus()
  const isReachable = useReachable()
  if (!isReachable)
    return (
      <div ref={makeRoom} className="sticky top-13 z-20 bg-paper px-3 py-1.5 sm:px-5 sm:py-2">
        <Notice tone="warn">
          <div className="flex items-center gap-3">
            <span className="min-w-0 flex-1">
              {t('errors.interrupted')}
              <span className="max-sm:hidden [&:lang(en)]:ml-1">{t('errors.interruptedMore')}</span>
            </span>
            <Button className="shrink-0" onClick={() => void askServer()}>
              {t('app.retry')}
            </Button>
          </div>
        </Notice>
      </div>
    )
  if (error)
    return (
      <div className="px-3 pt-3 sm:px-5">
        <Notice tone="danger">
          <span className="mr-3">{error.message}</span>
          <Button onClick={() => void retryFailed()}>{t('app.retry')}</Button>
        </Notice>
      </div>
    )
  if (!data) return null
  if (data.sandbox.state === 'ready') {
    const { caution, isolation } = data.sandbox
    if (!caution) return null
    const text = caution === 'degraded' ? 'errors.cautionDegraded' : 'errors.cautionOperator'
    return (
      <div className="px-3 pt-3 sm:px-5">
        <Notice tone="warn">{t(text, { isolation })}</Notice>
      </div>
    )
  }
  return (
    <div className="px-3 pt-3 sm:px-5">
      <Notice tone="warn">
        <strong className="font-semibold">{t('errors.sandboxTitle')}</strong>
        <p>{data.sandbox.detail}</p>
        <p>
          {t('errors.sandboxFix')}
          <code className="ml-1 font-mono text-[0.9em] break-words">{data.sandbox.fix}</code>
        </p>
      </Notice>
    </div>
  )
}
