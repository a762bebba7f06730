import { isAPIError } from 'better-auth/api'
import { z } from 'zod'
import type { MessageKey } from '#contract/user-message.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { parseJson } from '../parse-json.ts'
import { passwordLengths } from './password-lengths.ts'

const bodySchema = z.object({ code: z.string().default(''), message: z.string().default('') })

/** better-auth hides the error of the database behind these codes; two people who take one address at once end here too. */
const isSwallowedFault = (code: string, status: number) => code.startsWith('FAILED_TO_') && status !== 401

const storageUnavailable = (detail: string, cause: unknown = new Error(`better-auth answered ${detail}`)) =>
  new AppFailure('storage-unavailable', 'storage-unavailable', { retryable: true, cause })

/** The same for a call that throws: 503 where the database is to blame, 401 for a session that just went, else as it is. */
export function translateAuthError(error: unknown): unknown {
  if (!isAPIError(error)) return error
  if (error.statusCode === 401) return new AppFailure('unauthenticated', 'sign-in-required')
  const { code } = bodySchema.catch({ code: '', message: '' }).parse(error.body)
  return isSwallowedFault(code, error.statusCode) ? storageUnavailable(code, error) : error
}

type Known = [code: ConstructorParameters<typeof AppFailure>[0], key: MessageKey, params?: Record<string, number>]

const known: Record<string, Known> = {
  INVALID_EMAIL_OR_PASSWORD: ['unauthenticated', 'sign-in-wrong'],
  USER_ALREADY_EXISTS: ['conflict', 'sign-up-email-taken'],
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: ['conflict', 'sign-up-email-taken'],
  INVALID_EMAIL: ['bad-request', 'sign-up-email-invalid'],
  PASSWORD_TOO_SHORT: ['bad-request', 'password-too-short', { limit: passwordLengths.min }],
  PASSWORD_TOO_LONG: ['bad-request', 'password-too-long', { limit: passwordLengths.max }],
  ANONYMOUS_USERS_CANNOT_SIGN_IN_AGAIN_ANONYMOUSLY: ['conflict', 'sign-in-guest-already'],
}

/** What better-auth refuses, in our own words; its 5xx is a bug. */
export async function toAuthFailure(response: Response): Promise<Error> {
  const text = await response.text()
  const { code, message } = bodySchema.catch({ code: '', message: '' }).parse(parseJson(text))
  if (isSwallowedFault(code, response.status)) return storageUnavailable(`${response.status} ${code}`)
  if (response.status >= 500) return new Error(`better-auth answered ${response.status}: ${text}`)
  if (response.status === 429) {
    const seconds = Number(response.headers.get('x-retry-after') ?? 60)
    return new AppFailure('rate-limited', 'too-many-requests', { params: { seconds }, retryable: true })
  }
  const found = known[code]
  if (found) return new AppFailure(found[0], found[1], { params: found[2] })
  if (code === 'VALIDATION_ERROR' && message.includes('email'))
    return new AppFailure('bad-request', 'sign-up-email-invalid')
  if (response.status === 401) return new AppFailure('unauthenticated', 'sign-in-required')
  if (response.status === 403) return new AppFailure('forbidden', 'origin-refused')
  return new AppFailure('bad-request', 'request-invalid', { params: { detail: message || code } })
}
