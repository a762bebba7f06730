import { Download } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../../ui/button.tsx'
import { SealedFrame } from '../sealed-frame.tsx'

const PlotlyDialog = lazy(() => import('./plotly-dialog.tsx').then((file) => ({ default: file.PlotlyDialog })))

/** An interactive figure in its sealed frame, and the way to download it. */
export function PlotlyView({ text, title }: { text: string; title: string }) {
  const { t } = useTranslation()
  const frame = useRef<HTMLIFrameElement>(null)
  const [isExporting, setExporting] = useState(false)
  return (
    <figure className="group relative">
      <SealedFrame mediaType="application/vnd.plotly.v1+json" text={text} title={title} frameRef={frame} />
      <div className="flex justify-end opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
        <IconButton label={t('outputs.figure.download')} onClick={() => setExporting(true)}>
          <Download aria-hidden="true" className="size-4" />
        </IconButton>
      </div>
      <Suspense>{isExporting && <PlotlyDialog frame={frame} onClose={() => setExporting(false)} />}</Suspense>
    </figure>
  )
}
