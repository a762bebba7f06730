/** What can go wrong at a provider, as far as a person would act on it differently. */
export type FaultKind =
  | 'rejected-key'
  | 'no-balance'
  | 'not-allowed'
  | 'busy'
  | 'unreachable'
  /** A user's address that does not lead to the public internet. */
  | 'address-refused'
  /** The operator's proxy did not let the request through. */
  | 'proxy-refused'
  | 'cut-off'
  | 'stalled'
  | 'bad-answer'
  | 'refused'

type Details = { status?: number; retryAfterMs?: number; detail?: string; silentMs?: number }

/**
 * A failure of one call to a provider. It holds what is listed here and nothing else: no key, no header, no
 * body and no cause, so that it can be logged as it is.
 */
export class ProviderFault extends Error {
  readonly kind: FaultKind
  /** HTTP status, or the one that an error inside a stream stands for. */
  readonly status: number | undefined
  /** How long the provider asked to wait. */
  readonly retryAfterMs: number | undefined
  /** The vendor's own words, cleaned, for a request that it refused; else a word about the fault for the log. */
  readonly detail: string
  readonly silentMs: number | undefined

  constructor(kind: FaultKind, details: Details = {}) {
    super([kind, details.status, details.detail].filter((part) => part !== undefined && part !== '').join(' '))
    this.name = 'ProviderFault'
    this.kind = kind
    this.status = details.status
    this.retryAfterMs = details.retryAfterMs
    this.detail = details.detail ?? ''
    this.silentMs = details.silentMs
  }
}
