import i18next from 'i18next'
import type { Dataset } from '#contract/dataset.ts'
import { ApiError, languageHeader, readError } from '../../api/request.ts'

export type Sending = { signal: AbortSignal; onSent: (sentBytes: number) => void }

/** Sends one file in one request and answers its dataset. Throws `ApiError`; an abort throws the signal's reason. */
export function sendWhole(file: File, { signal, onSent }: Sending): Promise<Dataset> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open('POST', '/api/datasets')
    for (const [name, value] of Object.entries(languageHeader())) call.setRequestHeader(name, value)
    // The envelope around the file counts too.
    call.upload.onprogress = ({ loaded }) => onSent(Math.min(loaded, file.size))
    call.onload = () => {
      if (call.status >= 300) reject(readError(call.responseText, call.status))
      else resolve(JSON.parse(call.responseText) as Dataset)
    }
    call.onerror = () => reject(new ApiError(i18next.t('errors.offline'), 0, 'offline'))
    call.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => call.abort())
    const form = new FormData()
    form.append('file', file, file.name)
    call.send(form)
  })
}
