import type { ErrorCode } from '#contract/app-error.ts'

/** The one table from what went wrong to what HTTP calls it. */
export const httpStatus: Record<ErrorCode, number> = {
  'bad-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'unreadable-file': 422,
  'rate-limited': 429,
  'model-unavailable': 400,
  'model-rejected-key': 502,
  'model-failed': 502,
  'model-timeout': 504,
  'no-code': 422,
  'code-failed': 422,
  'sandbox-unavailable': 503,
  'kernel-died': 502,
  'limit-reached': 422,
  'storage-unavailable': 503,
  internal: 500,
}
