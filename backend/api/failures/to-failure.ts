import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Failure } from '#contract/app-error.ts'
import { AppFailure } from '#engine/app-failure.ts'

/** What a person is told of anything that was thrown. Whatever was not expected becomes `internal`, without a detail. */
export function toFailure(error: unknown, requestId: string): Failure {
  if (error instanceof AppFailure) return error.failure
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(describeIssues(error.validation))
  const own = describeFrameworkError(error)
  if (own) return own
  return { code: 'internal', message: { key: 'internal-error', params: { requestId } }, retryable: true }
}

const invalid = (detail: string): Failure => ({
  code: 'bad-request',
  message: { key: 'request-invalid', params: { detail } },
  retryable: false,
})

function describeIssues(issues: { instancePath?: string; message?: string }[]): string {
  return issues
    .slice(0, 5)
    .map(({ instancePath, message }) => {
      const path = (instancePath ?? '').split('/').filter(Boolean).join('.')
      return path ? `${path}: ${message}` : `${message}`
    })
    .join('; ')
}

/** Faults of the request that Fastify itself finds: unreadable JSON, an unknown content type, a body that is too large. */
function describeFrameworkError(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number') return null
  if (error.statusCode === 413)
    return { code: 'too-large', message: { key: 'body-too-large', params: {} }, retryable: false }
  if (error.statusCode >= 400 && error.statusCode < 500) return invalid(error.message)
  return null
}
