import type { Failure } from '#contract/app-error.ts'
import type { RunEventBody } from '#contract/run-event.ts'

/** The end of a run whose last code raised. The exception itself is among the outputs. */
export function codeFailed(
  { name, value }: { name: string; value: string },
  attempts: number,
): Extract<RunEventBody, { type: 'run-finished' }> {
  const message: Failure['message'] =
    attempts > 1
      ? { key: 'run-attempts-used', params: { attempts } }
      : { key: 'run-code-failed', params: { name, value: value.slice(0, 500) } }
  return { type: 'run-finished', status: 'failed', error: { code: 'code-failed', message, retryable: false } }
}
