import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { figurePalettes } from '#contract/figures/figure-palettes.ts'
import type { FigureStyle } from '#contract/figures/figure-style.ts'
import { useFigurePreview } from '../../api/figure-style.ts'
import { Notice } from '../../ui/notice.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useLateValue } from './use-late-value.ts'

const delayMs = 250

/** A real figure in the style, drawn anew soon after each change. */
export function FigurePreview({ style }: { style: FigureStyle }) {
  const { t } = useTranslation()
  const { data: picture, error, isFetching } = useFigurePreview(useLateValue(style, delayMs))
  const address = useObjectUrl(picture)
  if (error) return <Notice tone="warn">{t('figureStyle.previewFailed', { reason: error.message })}</Notice>
  const alt = t('figureStyle.previewAlt', {
    preset: t(`figureStyle.presets.${style.preset}`),
    palette: figurePalettes[style.palette].name,
  })
  return (
    <figure className="relative flex h-56 items-center justify-center overflow-hidden rounded-lg border border-line bg-white p-3 sm:h-64">
      {address && (
        <img
          src={address}
          alt={alt}
          className={`max-h-full max-w-full object-contain transition-opacity ${isFetching ? 'opacity-60' : ''}`}
        />
      )}
      <span role="status" className="absolute top-2 right-2 text-neutral-600">
        {isFetching && (
          <>
            <Spinner />
            <span className="sr-only">{t('figureStyle.drawing')}</span>
          </>
        )}
      </span>
    </figure>
  )
}

function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!blob) return
    const url = URL.createObjectURL(blob)
    setAddress(url)
    return () => URL.revokeObjectURL(url)
  }, [blob])
  return address
}
