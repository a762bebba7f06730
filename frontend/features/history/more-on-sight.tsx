import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'

/** Asks for more when it comes into view; a button for those who do not scroll. */
export function MoreOnSight({ isBusy, onMore }: { isBusy: boolean; onMore: () => void }) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current || isBusy) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '400px' })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [isBusy, onMore])
  return (
    <div ref={place} className="py-4 text-center">
      <Button look="quiet" disabled={isBusy} onClick={onMore}>
        {t(isBusy ? 'app.loading' : 'app.showMore')}
      </Button>
    </div>
  )
}
