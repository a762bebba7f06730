import { ERRORS } from '@tus/server'
import { AppFailure } from '#engine/app-failure.ts'

const missing: unknown[] = [ERRORS.FILE_NOT_FOUND, ERRORS.FILE_NO_LONGER_EXISTS]
const broken: unknown[] = [ERRORS.ABORTED, ERRORS.ERR_LOCK_TIMEOUT]
const conflicting: unknown[] = [ERRORS.INVALID_OFFSET, ERRORS.INVALID_TERMINATION]

/** What the protocol's own failures are called here; what is not expected of it stays as it is. */
export function toTusFailure(error: unknown): unknown {
  if (error instanceof AppFailure) return error
  if (missing.includes(error)) return new AppFailure('not-found', 'not-found')
  if (conflicting.includes(error)) return new AppFailure('conflict', 'upload-offset-wrong', { retryable: true })
  if (broken.includes(error)) return new AppFailure('bad-request', 'upload-broken-off', { retryable: true })
  if (error === ERRORS.FILE_WRITE_ERROR || (error instanceof Error && 'syscall' in error))
    return new AppFailure('storage-unavailable', 'storage-unavailable', { retryable: true, cause: error })
  if (typeof error === 'object' && error !== null && 'body' in error && typeof error.body === 'string')
    return new AppFailure('bad-request', 'request-invalid', { params: { detail: error.body.trim() } })
  return error
}
