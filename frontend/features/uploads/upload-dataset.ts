import i18next from 'i18next'
import type { Dataset } from '#contract/dataset.ts'
import { ApiError, languageHeader, readError } from '../../api/request.ts'

export type UploadProgress = { sentBytes: number; totalBytes: number; bytesPerSecond: number }

/** Sends one file and answers its dataset. Throws `ApiError`; an abort throws the signal's reason. */
export function uploadDataset(
  file: File,
  options: { signal: AbortSignal; onProgress: (progress: UploadProgress) => void },
): Promise<Dataset> {
  return new Promise((resolve, reject) => {
    const startedMs = performance.now()
    const call = new XMLHttpRequest()
    call.open('POST', '/api/datasets')
    for (const [name, value] of Object.entries(languageHeader())) call.setRequestHeader(name, value)
    call.upload.onprogress = ({ loaded, total }) =>
      options.onProgress({
        sentBytes: loaded,
        totalBytes: total,
        bytesPerSecond: loaded / Math.max(0.001, (performance.now() - startedMs) / 1000),
      })
    call.onload = () => {
      if (call.status >= 300) reject(readError(call.responseText, call.status))
      else resolve(JSON.parse(call.responseText) as Dataset)
    }
    call.onerror = () => reject(new ApiError(i18next.t('errors.offline'), 0, 'offline'))
    call.onabort = () => reject(options.signal.reason)
    options.signal.addEventListener('abort', () => call.abort())
    const form = new FormData()
    form.append('file', file, file.name)
    call.send(form)
  })
}
