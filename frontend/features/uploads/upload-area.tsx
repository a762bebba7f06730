import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Dataset } from '#contract/dataset.ts'
import { useStatus } from '../../api/session.ts'
import { formatBytes } from '../../i18n/format.ts'
import { IconButton } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { type Upload, useUploads } from './use-uploads.ts'

/** Where tables come in: drop, paste or choose; shows how far each file is and why one was refused. */
export function UploadArea({ onReady }: { onReady: (dataset: Dataset) => void }) {
  const { t } = useTranslation()
  const limit = useStatus().data?.limits.uploadBytes
  const { uploads, upload, dismiss } = useUploads(onReady)
  return (
    <section aria-label={t('upload.title')}>
      <FileDrop
        title={t('upload.dropHere')}
        hint={t('upload.formats', { limit: limit ? formatBytes(limit) : '…' })}
        onFiles={(files) => void upload(files)}
      />
      {uploads.map((one) => (
        <UploadRow key={one.id} upload={one} onDismiss={() => dismiss(one.id)} />
      ))}
    </section>
  )
}

function UploadRow({ upload, onDismiss }: { upload: Upload; onDismiss: () => void }) {
  const { t } = useTranslation()
  const { progress, failure } = upload
  const share = progress ? progress.sentBytes / Math.max(1, progress.totalBytes) : 0
  return (
    <div
      className={`mt-2 rounded-md border px-3 py-2 text-sm ${failure ? 'border-danger/30 bg-danger-soft' : 'border-line bg-surface'}`}
    >
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 break-words" role={failure ? 'alert' : undefined}>
          {failure ?? t('upload.uploading', { name: upload.name })}
        </p>
        <IconButton
          label={t(failure ? 'upload.dismiss' : 'upload.cancelUpload')}
          className="-my-1 -mr-1"
          onClick={failure ? onDismiss : upload.stop}
        >
          <X aria-hidden="true" className="size-4" />
        </IconButton>
      </div>
      {!failure && (
        <>
          <progress
            aria-label={t('upload.uploading', { name: upload.name })}
            value={share}
            max={1}
            className="my-1 block h-1 w-full appearance-none overflow-hidden rounded bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
          />
          <p className="text-xs text-faint tabular-nums">
            {progress && share < 1
              ? t('upload.progress', {
                  sent: formatBytes(progress.sentBytes),
                  total: formatBytes(progress.totalBytes),
                  percent: Math.floor(share * 100),
                  speed: formatBytes(progress.bytesPerSecond),
                })
              : t(progress ? 'upload.reading' : 'app.loading')}
          </p>
        </>
      )}
    </div>
  )
}
