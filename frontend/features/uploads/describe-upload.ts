import type { TFunction } from 'i18next'
import { formatBytes, formatDuration, formatShare } from '../../i18n/format.ts'
import type { UploadItem } from './upload-store.ts'

/** How much of a file has been sent, from 0 to 1. */
export const sentShare = ({ stage, sizeBytes }: UploadItem) =>
  'sentBytes' in stage ? stage.sentBytes / Math.max(1, sizeBytes) : 0

/** Where an upload stands, in one line. */
export function describeUpload(upload: UploadItem, t: TFunction): string {
  const { stage, sizeBytes } = upload
  switch (stage.kind) {
    case 'waiting':
      return `${t('uploading.waiting')} · ${formatBytes(sizeBytes)}`
    case 'reading':
      return t('uploading.reading')
    case 'delayed':
      return t('uploading.delayed')
    case 'failed':
      return stage.message
    case 'unfinished':
      return t('uploading.unfinished', { share: formatShare(sentShare(upload)) })
    case 'sending': {
      if (stage.isBroken) return t('uploading.broken', { share: formatShare(sentShare(upload)) })
      const { sentBytes, bytesPerSecond, remainingMs } = stage
      return [
        t('uploading.sent', { sent: formatBytes(sentBytes), total: formatBytes(sizeBytes) }),
        ...(bytesPerSecond ? [t('uploading.speed', { speed: formatBytes(bytesPerSecond) })] : []),
        ...(remainingMs === null ? [] : [describeRest(remainingMs, t)]),
      ].join(' · ')
    }
  }
}

const fewMs = 10_000

const describeRest = (remainingMs: number, t: TFunction) =>
  remainingMs < fewMs ? t('uploading.almost') : t('uploading.remaining', { time: formatDuration(remainingMs) })
