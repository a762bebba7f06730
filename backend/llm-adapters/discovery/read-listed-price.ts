import type { Price } from '../provider-catalog.ts'
import type { ListedEntry } from './listed-entry.ts'

/**
 * A price in US dollars per million tokens out of one in dollars per token, as of `today`. Null when it is not said, is
 * negative (a router's "it depends"), or when requests cost besides tokens.
 */
export function readListedPrice(pricing: ListedEntry['pricing'], today = new Date()): Price | null {
  const input = perMillion(pricing?.prompt)
  const output = perMillion(pricing?.completion)
  if (input === null || output === null || (perMillion(pricing?.request) ?? 0) > 0) return null
  const cacheRead = perMillion(pricing?.input_cache_read)
  const cacheWrite = perMillion(pricing?.input_cache_write)
  return {
    input,
    output,
    ...(cacheRead !== null && { cacheRead }),
    ...(cacheWrite !== null && { cacheWrite }),
    asOf: today.toISOString().slice(0, 10),
  }
}

function perMillion(dollars: string | number | undefined): number | null {
  if (dollars === undefined || dollars === '') return null
  const value = Number(dollars)
  // To the millionth: 0.0000025 * 1e6 is not 2.5 in binary fractions.
  return Number.isFinite(value) && value >= 0 ? Math.round(value * 1e12) / 1e6 : null
}
