import i18next from 'i18next'
import { DetailedError, Upload as TusUpload } from 'tus-js-client'
import type { Dataset } from '#contract/dataset.ts'
import type { Upload } from '#contract/upload.ts'
import { ApiError, languageHeader, readError, request } from '../../api/request.ts'
import { keepTrying, type Trying } from './keep-trying.ts'
import { dropKept, findKept, keepUpload } from './kept-uploads.ts'
import type { Sending } from './send-whole.ts'

const endpoint = '/api/uploads'
/** Proxies that hold a request back until it is whole let pieces of this size through one after the other. */
const pieceBytes = 32 * 2 ** 20
const silenceMs = 30_000

/**
 * Sends one file in pieces and answers its dataset: from where it broke off where this browser began it before, and on
 * and on while the connection breaks. Throws `ApiError`; an abort throws the signal's reason.
 */
export async function sendPieces(file: File, sending: Sending & Pick<Trying, 'onBroken'>): Promise<Dataset> {
  const { signal, onBroken } = sending
  let sentBytes = 0
  const onSent = (bytes: number) => {
    sentBytes = bytes
    sending.onSent(bytes)
  }
  const id = await keepTrying(() => sendRest(file, { signal, onSent }), {
    signal,
    onBroken,
    countSent: () => sentBytes,
  })
  return keepTrying(() => finishUpload(id, signal), { signal, onBroken })
}

/** The dataset of an upload that has arrived; what is refused for good is forgotten, as it is by the server. */
export async function finishUpload(id: string, signal?: AbortSignal): Promise<Dataset> {
  try {
    const dataset = await request<Dataset>(`${endpoint}/${id}/dataset`, { method: 'POST', ...(signal && { signal }) })
    dropKept(id)
    return dataset
  } catch (error) {
    if (error instanceof ApiError && error.status >= 400 && error.status < 500) dropKept(id)
    throw error
  }
}

/** How much of an upload has arrived; null when the server has it no more. */
export async function findUpload(id: string): Promise<Upload | null> {
  try {
    return await request<Upload>(`${endpoint}/${id}`)
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  }
}

/** Gives an upload up, here and on the server. What can't be reached now, the server removes after a day. */
export async function giveUp(id: string): Promise<void> {
  dropKept(id)
  await TusUpload.terminate(`${endpoint}/${id}`, { headers: languageHeader(), retryDelays: [] }).catch(() => undefined)
}

/** Sends what the server does not have yet; answers the id of the upload. */
async function sendRest(file: File, sending: Sending): Promise<string> {
  const kept = findKept(file)
  const there = kept ? await findUpload(kept.id) : null
  if (there && there.receivedBytes === file.size) return there.id
  if (kept && !there) dropKept(kept.id)
  if (there) sending.onSent(there.receivedBytes)
  return sendFrom(file, there ? `${endpoint}/${there.id}` : null, sending)
}

function sendFrom(file: File, uploadUrl: string | null, { signal, onSent }: Sending): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let silence: ReturnType<typeof setTimeout>
  const listen = () => {
    clearTimeout(silence)
    silence = setTimeout(() => end(() => reject(lostConnection())), silenceMs)
  }
  const end = (settle: () => void) => {
    clearTimeout(silence)
    void upload.abort()
    settle()
  }
  const upload = new TusUpload(file, {
    endpoint,
    uploadUrl,
    chunkSize: pieceBytes,
    retryDelays: [],
    storeFingerprintForResuming: false,
    headers: languageHeader(),
    metadata: { filename: file.name },
    onUploadUrlAvailable: () => keepUpload(idOf(upload), file),
    onProgress: (sentBytes) => {
      listen()
      onSent(sentBytes)
    },
    onError: (error) => {
      // Read before the request is aborted, which empties its answer.
      const failure = toApiError(error)
      end(() => reject(failure))
    },
    onSuccess: () => end(() => resolve(idOf(upload))),
  })
  signal.addEventListener('abort', () => end(() => reject(signal.reason)))
  listen()
  upload.start()
  return promise
}

const idOf = ({ url }: TusUpload) => url?.split('/').at(-1) ?? ''

const lostConnection = () => new ApiError(i18next.t('errors.offline'), 0, 'offline')

function toApiError(error: Error | DetailedError): ApiError {
  const answer = error instanceof DetailedError ? error.originalResponse : null
  return answer ? readError(answer.getBody() ?? '', answer.getStatus()) : lostConnection()
}
