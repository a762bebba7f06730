import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { unkeptReasons } from '#contract/kept-media.ts'
import type { Media } from '#contract/output.ts'
import { fetchArtifactExport, fetchFile } from '../../../../api/exports.ts'
import { ApiError } from '../../../../api/request.ts'
import { Button } from '../../../../ui/button.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { saveFile } from '../../../../ui/save-file.ts'
import { showToast } from '../../../../ui/toasts.ts'
import { baseType } from '../choose-media.ts'
import type { FigureExport } from './export-choice.ts'
import { ExportDialog } from './export-dialog.tsx'

type KeptFigureDialogProps = { picture: Media; address: string; kept: Media | undefined; onClose: () => void }

/** Downloads a figure that the kernel drew: drawn again by the server, or the picture as shown where that can't be. */
export function KeptFigureDialog({ picture, address, kept, onClose }: KeptFigureDialogProps) {
  const { t } = useTranslation()
  const name = `figure-${picture.artifactId?.slice(0, 8) ?? 'picture'}`
  const keptId = kept?.artifactId
  const ending = baseType(picture.mediaType).replace('image/', '').replace('svg+xml', 'svg').replace('jpeg', 'jpg')

  async function draw({ format, widthMm, dpi }: FigureExport) {
    try {
      saveFile(await fetchArtifactExport(keptId ?? '', { format, widthMm, dpi }), `${name}.${format}`)
    } catch (error) {
      throw error instanceof ApiError && error.status === 404 ? new Error(t('outputs.export.lost')) : error
    }
  }
  const saveAsShown = () =>
    fetchFile(address).then(
      (bytes) => {
        saveFile(bytes, `${name}.${ending}`)
        onClose()
      },
      (error: Error) => showToast({ text: error.message, tone: 'danger' }),
    )

  const asShown = (
    <Button onClick={() => void saveAsShown()}>
      <Download aria-hidden="true" className="size-4" />
      {t('outputs.export.asShown')}
    </Button>
  )
  const reason = kept ? (unkeptReasons.find((known) => known === kept.text) ?? 'not-kept') : 'picture'
  const instead = keptId ? undefined : (
    <div className="space-y-4">
      <Notice tone="info">{t(`outputs.export.reason.${reason}`)}</Notice>
      {asShown}
    </div>
  )
  return <ExportDialog onClose={onClose} onExport={draw} instead={instead} fallback={asShown} />
}
