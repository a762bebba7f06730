import type { Failure } from '#contract/app-error.ts'
import { AppFailure } from './app-failure.ts'

/** What is told of any error: its own words when it was expected, else only that the step failed. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AppFailure) return error.failure
  return { code: 'internal', message: { key: 'kernel-call-failed', params: {} }, retryable: true }
}
