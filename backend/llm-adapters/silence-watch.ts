import { ProviderFault } from './provider-fault.ts'

export type SilenceLimits = {
  /** Longest silence before the first word, and between words. */
  firstTokenMs: number
  betweenTokensMs: number
}

/**
 * Ends a wait in which a provider sends nothing. Only the time in which someone waits counts, so a slow reader
 * never looks like a silent provider; any byte, a keep-alive too, starts the time anew.
 */
export function createSilenceWatch(limits: SilenceLimits) {
  let limitMs = limits.firstTokenMs
  let timer: NodeJS.Timeout | undefined
  return {
    /** Bytes have come. */
    heard: () => {
      timer?.refresh()
    },
    /** The first word has come. */
    begun: () => {
      limitMs = limits.betweenTokensMs
    },
    /** The value of `work`, or a `stalled` fault thrown when nothing is heard for the limit. */
    async during<T>(work: PromiseLike<T>): Promise<T> {
      const silence = Promise.withResolvers<never>()
      timer = setTimeout(() => silence.reject(new ProviderFault('stalled', { silentMs: limitMs })), limitMs)
      try {
        return await Promise.race([work, silence.promise])
      } finally {
        clearTimeout(timer)
        timer = undefined
      }
    },
  }
}
