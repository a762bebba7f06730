import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Media } from '#contract/output.ts'
import { formatBytes } from '../../../i18n/format.ts'
import { Button } from '../../../ui/button.tsx'
import { baseType, chooseMedia, type MediaKind } from './choose-media.ts'
import { LogText } from './log-text.tsx'
import { SealedFrame } from './sealed-frame.tsx'
import { useMediaText } from './use-media-text.ts'

const Markdown = lazy(() => import('../markdown.tsx'))

type MediaViewProps = { media: Media[]; title: string; figureTitle: string }

/** One displayed object, in its richest form that can be shown. */
export function MediaView({ media, title, figureTitle }: MediaViewProps) {
  const { t } = useTranslation()
  const choice = chooseMedia(media)
  if (!choice)
    return <p className="text-sm text-muted">{t('run.outputUnknown', { type: media[0]?.mediaType ?? '?' })}</p>
  if (choice.kind === 'image') return <Figure media={choice.media} title={figureTitle} />
  return <TextMedia media={choice.media} kind={choice.kind} title={title} />
}

function Figure({ media, title }: { media: Media; title: string }) {
  return (
    <img
      src={imageAddress(media)}
      alt={title}
      loading="lazy"
      className="h-auto max-h-136 w-auto max-w-full rounded-md bg-white"
    />
  )
}

function imageAddress({ artifactId, mediaType, text = '' }: Media): string {
  if (artifactId) return `/api/artifacts/${artifactId}`
  const type = baseType(mediaType)
  return type === 'image/svg+xml' ? `data:${type},${encodeURIComponent(text)}` : `data:${type};base64,${text}`
}

function TextMedia({ media, kind, title }: { media: Media; kind: Exclude<MediaKind, 'image'>; title: string }) {
  const { t } = useTranslation()
  const [isWanted, setWanted] = useState(kind === 'frame')
  const { text, error } = useMediaText(media, isWanted)
  if (error) return <p className="text-sm text-danger">{t('run.outputFailed', { detail: error.message })}</p>
  if (text === undefined)
    return isWanted ? (
      <p className="text-sm text-faint">{t('app.loading')}</p>
    ) : (
      <Button onClick={() => setWanted(true)}>{t('run.loadText', { size: formatBytes(media.sizeBytes) })}</Button>
    )
  if (kind === 'frame') return <SealedFrame mediaType={baseType(media.mediaType)} text={text} title={title} />
  if (kind === 'markdown')
    return (
      <Suspense fallback={<LogText text={text} />}>
        <Markdown text={text} />
      </Suspense>
    )
  return <LogText text={text} />
}
