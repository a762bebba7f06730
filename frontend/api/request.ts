import i18next from 'i18next'
import type { ErrorBody } from '#contract/app-error.ts'
import { currentLanguage } from '../i18n/language.ts'
import { takeEarlyAnswer } from './early-answers.ts'
import { noteReached, noteUnreached } from './reachability.ts'

/** A call that the server refused, or that did not reach it (`status` 0). `message` is for the reader, in their language. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  /** Which message of the catalog it is; empty where it is none of the server's own. */
  key = ''

  constructor(message: string, status: number, code: string) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
  }
}

/** The headers that every call carries: the server answers in the language of the page. */
export function languageHeader(): Record<string, string> {
  return { 'Accept-Language': currentLanguage() }
}

/** Calls the API; answers the parsed JSON, `undefined` for an empty body. Throws `ApiError`. */
export async function request<Answer>(
  path: string,
  options: { method?: string; body?: unknown; signal?: AbortSignal } = {},
): Promise<Answer> {
  const response = await reach(path, options)
  const text = await response.text()
  if (!response.ok) throw readError(text, response.status)
  return (text === '' ? undefined : JSON.parse(text)) as Answer
}

/** Calls the API for a picture; answers its bytes. Throws `ApiError`. */
export async function requestBlob(path: string, options: { body: unknown; signal?: AbortSignal }): Promise<Blob> {
  const response = await reach(path, options)
  if (!response.ok) throw readError(await response.text(), response.status)
  return response.blob()
}

/** Calls the API and answers whatever it answers. Throws `ApiError` where it cannot be reached. */
export async function reach(path: string, options: { method?: string; body?: unknown; signal?: AbortSignal }) {
  try {
    const early = options.body === undefined && !options.method ? takeEarlyAnswer(path) : undefined
    const response = await (early ??
      fetch(path, {
        method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
        headers: { ...languageHeader(), ...(options.body !== undefined && { 'Content-Type': 'application/json' }) },
        body: options.body === undefined ? undefined : JSON.stringify(options.body),
        signal: options.signal,
      }))
    noteReached()
    return response
  } catch (error) {
    if (options.signal?.aborted) throw error
    noteUnreached()
    throw new ApiError(i18next.t('errors.offline'), 0, 'offline')
  }
}

/** The failure in an answer: the API's own shape, or the sign-in library's `{code, message}`. */
export function readError(text: string, status: number): ApiError {
  const body = parseObject(text) as Partial<ErrorBody> & { code?: string; message?: string }
  if (body.error?.text)
    return Object.assign(new ApiError(body.error.text, status, body.error.code), { key: body.error.message?.key ?? '' })
  if (body.code && body.message) return new ApiError(body.message, status, body.code)
  return new ApiError(i18next.t('errors.unreadable', { status }), status, 'unreadable')
}

function parseObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
