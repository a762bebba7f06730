import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDarkTheme } from '../../../ui/use-dark-theme.ts'

const lowestPx = 24
const highestPx = 2000

type FrameMessage = { type: 'ready' } | { type: 'height'; heightPx: number } | { type: 'failed'; detail: string }

type SealedFrameProps = {
  mediaType: string
  text: string
  title: string
  /** Set to the frame, for whoever asks it for something. */
  frameRef?: RefObject<HTMLIFrameElement | null>
}

/**
 * Draws HTML or a Plotly figure in a frame of its own opaque origin: whatever is in it reaches neither the page nor
 * its cookies. The content goes in by message; only a height comes back, and it is clamped.
 */
export function SealedFrame({ mediaType, text, title, frameRef }: SealedFrameProps) {
  const { t } = useTranslation()
  const own = useRef<HTMLIFrameElement>(null)
  const frame = frameRef ?? own
  const isDark = useDarkTheme()
  const [isReady, setReady] = useState(false)
  const [heightPx, setHeightPx] = useState(mediaType === 'text/html' ? 120 : 420)
  const [failure, setFailure] = useState<string | null>(null)

  useEffect(() => {
    function receive({ source, data }: MessageEvent<FrameMessage>) {
      if (source === null || source !== frame.current?.contentWindow) return
      if (data.type === 'ready') setReady(true)
      if (data.type === 'height' && Number.isFinite(data.heightPx))
        setHeightPx(Math.min(highestPx, Math.max(lowestPx, Math.ceil(data.heightPx))))
      if (data.type === 'failed') setFailure(String(data.detail).slice(0, 300))
    }
    window.addEventListener('message', receive)
    return () => window.removeEventListener('message', receive)
  }, [frame])

  useEffect(() => {
    if (!isReady) return
    const theme = isDark ? 'dark' : 'light'
    frame.current?.contentWindow?.postMessage({ type: 'render', mediaType, text, theme }, '*')
  }, [frame, isReady, isDark, mediaType, text])

  if (failure) return <p className="text-sm text-danger">{t('run.outputFailed', { detail: failure })}</p>
  return (
    <iframe
      ref={frame}
      title={title}
      src="/output-frame.html"
      sandbox="allow-scripts"
      loading="lazy"
      referrerPolicy="no-referrer"
      className="block w-full border-0"
      style={{ height: heightPx, colorScheme: isDark ? 'dark' : 'light' }}
    />
  )
}
