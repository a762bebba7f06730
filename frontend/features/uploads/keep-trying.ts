import { ApiError } from '../../api/request.ts'

const delaysMs = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000]
const mostRefusals = 4
/** The server has waited for Python itself: one more time is enough. */
const mostTimesBusy = 2

export type Trying = {
  signal: AbortSignal
  /** The connection is lost, and is tried again. */
  onBroken: (error: ApiError) => void
  /** Answers how much has been sent: with each byte that comes through the delays begin anew. */
  countSent?: () => number
}

/**
 * Does `work` until it is done: as often as the connection breaks, with growing delays or as soon as the browser is online
 * again; a few times when the server says that it can't just now, once more when only Python did not start. Throws any other refusal, and the signal's reason.
 */
export async function keepTrying<Answer>(work: () => Promise<Answer>, trying: Trying): Promise<Answer> {
  const { signal, onBroken, countSent = () => 0 } = trying
  let refusals = 0
  let sentBefore = countSent()
  for (let attempt = 0; ; attempt += 1) {
    try {
      signal.throwIfAborted()
      return await work()
    } catch (error) {
      if (signal.aborted) throw signal.reason
      if (!isPassing(error)) throw error
      if (error.status > 0) refusals += 1
      if (refusals >= (error.key === 'sandbox-busy' ? mostTimesBusy : mostRefusals)) throw error
      onBroken(error)
      if (countSent() > sentBefore) attempt = 0
      sentBefore = countSent()
      await waitOrOnline(delaysMs[Math.min(attempt, delaysMs.length - 1)] ?? 0, signal)
    }
  }
}

/** 409 and 400: a piece met the one before, or broke off on its way; 502 to 504: a server that is being started. */
const isPassing = (error: unknown): error is ApiError =>
  error instanceof ApiError &&
  error.key !== 'sandbox-missing' &&
  (error.status === 0 ||
    error.status >= 502 ||
    error.key === 'upload-broken-off' ||
    error.key === 'upload-offset-wrong')

function waitOrOnline(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, delayMs)
    addEventListener('online', end)
    signal.addEventListener('abort', end)
  })
}
