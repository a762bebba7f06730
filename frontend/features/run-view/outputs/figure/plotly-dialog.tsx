import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '../../../../ui/save-file.ts'
import { askFrame } from './ask-frame.ts'
import type { FigureExport } from './export-choice.ts'
import { ExportDialog } from './export-dialog.tsx'
import { readPng, readSvg, setPngDpi, sizeSvg } from './image-bytes.ts'
import { readPixels } from './read-pixels.ts'
import { writePicturePdf } from './write-picture-pdf.ts'

type PlotlyDialogProps = { frame: RefObject<HTMLIFrameElement | null>; onClose: () => void }

const mmPerInch = 25.4
const screenDpi = 96
const pictureDpi = 600

/** Downloads an interactive figure: drawn in its frame, which hands over a picture. */
export function PlotlyDialog({ frame, onClose }: PlotlyDialogProps) {
  const { t } = useTranslation()
  const notes = { pdf: t('outputs.export.picture') }

  async function draw({ format, widthMm, dpi }: FigureExport) {
    const inside = frame.current?.contentWindow
    if (!inside) throw new Error(t('run.outputFailed', { detail: 'no frame' }))
    const width = widthMm ?? ((frame.current?.clientWidth ?? 700) / screenDpi) * mmPerInch
    saveFile(await make(inside, { format, widthMm: width, dpi }), `figure.${format}`)
  }
  return <ExportDialog onClose={onClose} onExport={draw} notes={notes} />
}

async function make(inside: Window, { format, widthMm, dpi }: FigureExport & { widthMm: number }): Promise<Blob> {
  if (format === 'svg') {
    const svg = readSvg(await askFrame(inside, { format, scale: 1 }))
    if (svg === null) throw new Error('no SVG')
    return new Blob([sizeSvg(svg, widthMm)])
  }
  const pictureAt = format === 'pdf' ? pictureDpi : dpi
  const png = readPng(await askFrame(inside, { format: 'png', widthPx: Math.round((widthMm / mmPerInch) * pictureAt) }))
  if (png === null) throw new Error('no PNG')
  if (format === 'png') return new Blob([setPngDpi(png, dpi)])
  return writePicturePdf(await readPixels(new Blob([png])), widthMm)
}
