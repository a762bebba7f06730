import { Copy, Download, Link2, Maximize2 } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Media } from '#contract/output.ts'
import { IconButton } from '../../../../ui/button.tsx'
import { showToast } from '../../../../ui/toasts.ts'
import { baseType } from '../choose-media.ts'
import { copyImage } from './copy-image.ts'
import { openFigure, useIsOpen } from './open-figure.ts'

const FigureViewer = lazy(() => import('./figure-viewer.tsx').then((file) => ({ default: file.FigureViewer })))
const KeptFigureDialog = lazy(() =>
  import('./kept-figure-dialog.tsx').then((file) => ({ default: file.KeptFigureDialog })),
)

type FigureViewProps = {
  picture: Media
  /** What draws it again, or why there is none. */
  kept: Media | undefined
  title: string
}

const icon = { 'aria-hidden': true, className: 'size-4' } as const

/** A picture with what can be done with it: enlarged, copied, linked to, downloaded. */
export function FigureView({ picture, kept, title }: FigureViewProps) {
  const { t } = useTranslation()
  const { artifactId } = picture
  const address = imageAddress(picture)
  const isOpen = useIsOpen(artifactId)
  const figure = useRef<HTMLElement>(null)
  const [isExporting, setExporting] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the page's address named it from the start
  useEffect(() => {
    if (isOpen) figure.current?.scrollIntoView({ block: 'center' })
  }, [])

  const copy = () =>
    copyImage(address).then(
      () => showToast({ text: t('outputs.figure.copied') }),
      () => showToast({ text: t('outputs.figure.copyFailed'), tone: 'danger' }),
    )
  async function copyLink() {
    try {
      await navigator.clipboard.writeText(`${location.origin}${location.pathname}#figure-${artifactId}`)
      showToast({ text: t('outputs.figure.linkCopied') })
    } catch {
      // The address bar has it as well while the figure is open.
      openFigure(artifactId ?? null)
    }
  }

  const tools = (
    <>
      <IconButton label={t('outputs.figure.copy')} onClick={() => void copy()}>
        <Copy {...icon} />
      </IconButton>
      {artifactId && (
        <IconButton label={t('outputs.figure.link')} onClick={() => void copyLink()}>
          <Link2 {...icon} />
        </IconButton>
      )}
      <IconButton label={t('outputs.figure.download')} onClick={() => setExporting(true)}>
        <Download {...icon} />
      </IconButton>
    </>
  )
  return (
    <figure
      ref={figure}
      id={artifactId && `figure-${artifactId}`}
      data-figure={artifactId}
      className="group relative flex w-fit max-w-full flex-col items-start"
    >
      <img
        src={address}
        alt={title}
        loading="lazy"
        className="h-auto max-h-136 w-auto max-w-full rounded-md bg-white"
      />
      <div className="absolute top-1.5 right-1.5 flex rounded-md border border-line bg-surface p-0.5 opacity-0 shadow-sm transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:static pointer-coarse:mt-1 pointer-coarse:self-end pointer-coarse:border-transparent pointer-coarse:bg-transparent pointer-coarse:p-0 pointer-coarse:opacity-100 pointer-coarse:shadow-none">
        {artifactId && (
          <IconButton
            label={t('outputs.figure.enlarge')}
            aria-label={t('outputs.figure.enlargeNamed', { title })}
            onClick={() => openFigure(artifactId)}
          >
            <Maximize2 {...icon} />
          </IconButton>
        )}
        {tools}
      </div>
      <Suspense>
        {isOpen && artifactId && <FigureViewer figureId={artifactId} address={address} title={title} tools={tools} />}
        {isExporting && (
          <KeptFigureDialog picture={picture} address={address} kept={kept} onClose={() => setExporting(false)} />
        )}
      </Suspense>
    </figure>
  )
}

function imageAddress({ artifactId, mediaType, text = '' }: Media): string {
  if (artifactId) return `/api/artifacts/${artifactId}`
  const type = baseType(mediaType)
  return type === 'image/svg+xml' ? `data:${type},${encodeURIComponent(text)}` : `data:${type};base64,${text}`
}
