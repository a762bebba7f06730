import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { figureMediaType, wholeTableMediaType } from '#contract/kept-media.ts'
import type { Media } from '#contract/output.ts'
import { formatBytes } from '../../../i18n/format.ts'
import { Button } from '../../../ui/button.tsx'
import { baseType, chooseMedia, type MediaKind } from './choose-media.ts'
import { FigureView } from './figure/figure-view.tsx'
import { PlotlyView } from './figure/plotly-view.tsx'
import { LogText } from './log-text.tsx'
import { SealedFrame } from './sealed-frame.tsx'
import { useMediaText } from './use-media-text.ts'

const Markdown = lazy(() => import('../markdown.tsx'))
const TableView = lazy(() => import('./table/table-view.tsx'))

type MediaViewProps = { media: Media[]; title: string; figureTitle: string }

/** One displayed object, in its richest form that can be shown. */
export function MediaView({ media, title, figureTitle }: MediaViewProps) {
  const { t } = useTranslation()
  const choice = chooseMedia(media)
  if (!choice)
    return <p className="text-sm text-muted">{t('run.outputUnknown', { type: media[0]?.mediaType ?? '?' })}</p>
  const rest = media.filter((form) => form !== choice.media)
  const others = <MediaView media={rest} title={title} figureTitle={figureTitle} />
  const find = (wanted: string) => media.find(({ mediaType }) => mediaType === wanted)
  if (choice.kind === 'image')
    return <FigureView picture={choice.media} kept={find(figureMediaType)} title={figureTitle} />
  return (
    <TextMedia
      media={choice.media}
      kind={choice.kind}
      title={title}
      whole={find(wholeTableMediaType)}
      fallback={others}
    />
  )
}

type TextMediaProps = {
  media: Media
  kind: Exclude<MediaKind, 'image'>
  title: string
  whole: Media | undefined
  /** The other forms, for one that turns out to be none. */
  fallback: ReactNode
}

function TextMedia({ media, kind, title, whole, fallback }: TextMediaProps) {
  const { t } = useTranslation()
  const [isWanted, setWanted] = useState(kind === 'frame' || kind === 'plotly' || kind === 'table')
  const { text, error } = useMediaText(media, isWanted)
  if (error) return <p className="text-sm text-danger">{t('run.outputFailed', { detail: error.message })}</p>
  if (text === undefined)
    return isWanted ? (
      <p className="text-sm text-faint">{t('app.loading')}</p>
    ) : (
      <Button onClick={() => setWanted(true)}>{t('run.loadText', { size: formatBytes(media.sizeBytes) })}</Button>
    )
  if (kind === 'plotly') return <PlotlyView text={text} title={title} />
  if (kind === 'table')
    return (
      <Suspense fallback={<p className="text-sm text-faint">{t('app.loading')}</p>}>
        <TableView text={text} whole={whole} fallback={fallback} />
      </Suspense>
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
