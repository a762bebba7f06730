import { ChevronLeft, ChevronRight, Maximize, X, ZoomIn, ZoomOut } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../../ui/button.tsx'
import { listFigures, openFigure } from './open-figure.ts'
import { usePanZoom } from './use-pan-zoom.ts'

type FigureViewerProps = { figureId: string; address: string; title: string; tools: ReactNode }

const zoomStep = 1.25
const panPx = 60
const icon = { 'aria-hidden': true, className: 'size-4' } as const

/** A figure over the whole window: zoomed, moved, and left for the one before or after, with keys too. */
export function FigureViewer({ figureId, address, title, tools }: FigureViewerProps) {
  const { t } = useTranslation()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const room = useRef<HTMLDivElement>(null)
  const [picture, setPicture] = useState({ width: 0, height: 0 })
  const { view, zoom, move, setScale, showFitted, isFitted, handlers } = usePanZoom(room, picture)
  const figures = listFigures()
  const place = figures.indexOf(figureId)

  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])

  function go(step: number) {
    // More may have come since.
    const now = listFigures()
    const next = now[now.indexOf(figureId) + step]
    if (next !== undefined) openFigure(next)
  }

  function actionOf(key: string): (() => void) | null {
    switch (key) {
      case '+':
      case '=':
        return () => zoom(zoomStep)
      case '-':
        return () => zoom(1 / zoomStep)
      case '0':
        return showFitted
      case '1':
        return () => setScale(1)
      case 'ArrowLeft':
        return () => go(-1)
      case 'ArrowRight':
        return () => go(1)
      case 'ArrowUp':
        return () => move({ x: 0, y: panPx })
      case 'ArrowDown':
        return () => move({ x: 0, y: -panPx })
      default:
        return null
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return
    const action = actionOf(event.key)
    if (!action) return
    event.preventDefault()
    action()
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      onClose={(event) => event.target === dialog.current && openFigure(null)}
      className="m-0 h-dvh max-h-none w-screen max-w-none bg-paper text-ink backdrop:bg-paper"
    >
      <div className="flex h-full flex-col">
        <header className="flex items-center gap-1 border-b border-line py-1 pr-2 pl-4">
          <h2 id={id} className="min-w-0 flex-1 truncate text-sm font-medium">
            {title}
          </h2>
          {figures.length > 1 && (
            <>
              <IconButton label={t('outputs.figure.previous')} disabled={place <= 0} onClick={() => go(-1)}>
                <ChevronLeft {...icon} />
              </IconButton>
              <span className="text-xs text-muted tabular-nums max-sm:hidden">
                {t('outputs.figure.place', { n: place + 1, all: figures.length })}
              </span>
              <IconButton
                label={t('outputs.figure.next')}
                disabled={place === figures.length - 1}
                onClick={() => go(1)}
              >
                <ChevronRight {...icon} />
              </IconButton>
              <span className="mx-1 h-5 w-px bg-line max-sm:hidden" />
            </>
          )}
          <IconButton className="max-sm:hidden" label={t('outputs.figure.zoomOut')} onClick={() => zoom(1 / zoomStep)}>
            <ZoomOut {...icon} />
          </IconButton>
          <button
            type="button"
            title={t('outputs.figure.actual')}
            aria-label={`${t('outputs.figure.actual')} (${Math.round(view.scale * 100)}%)`}
            className="min-w-12 rounded-md py-1 text-xs text-muted tabular-nums hover:bg-sunken hover:text-ink"
            onClick={() => setScale(1)}
          >
            {Math.round(view.scale * 100)}%
          </button>
          <IconButton className="max-sm:hidden" label={t('outputs.figure.zoomIn')} onClick={() => zoom(zoomStep)}>
            <ZoomIn {...icon} />
          </IconButton>
          <IconButton label={t('outputs.figure.fit')} onClick={showFitted} disabled={isFitted}>
            <Maximize {...icon} />
          </IconButton>
          <span className="mx-1 h-5 w-px bg-line" />
          {tools}
          <IconButton label={t('app.close')} onClick={() => dialog.current?.close()}>
            <X {...icon} />
          </IconButton>
        </header>
        <div
          ref={room}
          title={t('outputs.figure.keys')}
          className="relative min-h-0 flex-1 cursor-grab touch-none overflow-hidden bg-sunken active:cursor-grabbing"
          {...handlers}
        >
          <img
            src={address}
            alt={title}
            draggable={false}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setPicture({ width: naturalWidth || 800, height: naturalHeight || 600 })
            }
            className="absolute top-1/2 left-1/2 max-w-none bg-white select-none"
            style={{
              width: picture.width || undefined,
              transform: `translate(calc(-50% + ${view.xPx}px), calc(-50% + ${view.yPx}px)) scale(${view.scale})`,
            }}
          />
        </div>
      </div>
    </dialog>
  )
}
