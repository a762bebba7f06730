import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStatus } from '../../api/session.ts'
import { formatBytes } from '../../i18n/format.ts'
import { withWorkTexts } from '../../i18n/index.ts'
import { FileDrop } from '../../ui/file-drop.tsx'
import { listKept } from './kept-uploads.ts'
import { type UploadEvents, useUploadEvents, useUploadList } from './upload-store.ts'

/** All that sends is loaded with the first file. */
const loadQueue = () => import('./upload-queue.ts')
const UploadList = lazy(() => withWorkTexts(import('./upload-list.tsx')))

/** Where tables come in: drop, paste or choose; shows how far each file is, which broke off, and why one was refused. */
export function UploadArea(events: UploadEvents) {
  const { t } = useTranslation()
  const status = useStatus().data
  const limit = status?.limits.uploadBytes
  const uploads = useUploadList()
  const isSomeone = Boolean(status?.user)
  useUploadEvents(events)
  useEffect(() => {
    if (isSomeone && listKept().length > 0) void loadQueue().then(({ findUnfinished }) => findUnfinished())
  }, [isSomeone])
  return (
    <section aria-label={t('upload.title')}>
      <FileDrop
        title={t('upload.dropHere')}
        hint={t('upload.formats', { limit: limit ? formatBytes(limit) : '…' })}
        overlay={t('upload.letGo')}
        onFiles={(files) => void loadQueue().then(({ takeFiles }) => takeFiles(files))}
        onTable={(copied) =>
          void withWorkTexts(import('./offer-pasted-table.ts')).then((offer) => offer.offerPastedTable(copied))
        }
      />
      {uploads.length > 0 && (
        <Suspense>
          <UploadList uploads={uploads} />
        </Suspense>
      )}
    </section>
  )
}
