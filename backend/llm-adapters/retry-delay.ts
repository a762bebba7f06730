import type { ProviderFault } from './provider-fault.ts'

export type RetryOptions = {
  /** Calls in all, the first included. */
  tries: number
  /** Wait before the second try; it doubles for each one after. */
  baseDelayMs: number
  /** The longest wait that a provider may ask for; a longer one ends the tries at once. */
  longestDelayMs: number
}

/** How long `Retry-After` (seconds or an HTTP date) or `retry-after-ms` asks to wait; undefined without one. */
export function readRetryAfterMs(headers: Headers, now = Date.now()): number | undefined {
  const milliseconds = Number(headers.get('retry-after-ms') ?? Number.NaN)
  if (milliseconds >= 0) return milliseconds
  const text = headers.get('retry-after')
  if (text === null || text.trim() === '') return undefined
  const waitMs = Number.isNaN(Number(text)) ? Date.parse(text) - now : Number(text) * 1000
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs)
}

/**
 * Milliseconds to wait before the next try, or null when another try is of no use. What the provider asks for is
 * honoured; otherwise the wait doubles with each try and is spread over its upper half, so that many runs
 * do not come back at the same moment. `tried` counts the calls made so far.
 */
export function chooseRetryDelay(fault: ProviderFault, tried: number, options: RetryOptions): number | null {
  if (tried >= options.tries) return null
  if (fault.kind !== 'busy' && fault.kind !== 'unreachable' && fault.kind !== 'cut-off') return null
  if (fault.retryAfterMs !== undefined) return fault.retryAfterMs > options.longestDelayMs ? null : fault.retryAfterMs
  const fullMs = Math.min(options.longestDelayMs, options.baseDelayMs * 2 ** (tried - 1))
  return fullMs / 2 + (Math.random() * fullMs) / 2
}
