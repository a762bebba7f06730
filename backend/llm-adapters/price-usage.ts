import type { Usage } from '#contract/usage.ts'
import type { Price } from './provider-catalog.ts'

/** Tokens as a provider counts them. Cached tokens are part of the input, thinking is part of the output. */
export type TokenCounts = {
  inputTokens: number | undefined
  outputTokens: number | undefined
  cacheReadTokens: number | undefined
  cacheWriteTokens: number | undefined
  reasoningTokens: number | undefined
}

/**
 * Usage with its cost in US dollars: each kind of token by its own price, cached ones by the input price where
 * none is known for them. The cost is null when a count or the price is unknown, never 0 instead.
 */
export function priceUsage(counts: TokenCounts, price: Price | null): Usage {
  const inputTokens = counts.inputTokens ?? null
  const outputTokens = counts.outputTokens ?? null
  return {
    inputTokens,
    outputTokens,
    ...(counts.cacheReadTokens !== undefined && { cachedInputTokens: counts.cacheReadTokens }),
    ...(counts.reasoningTokens !== undefined && { reasoningTokens: counts.reasoningTokens }),
    costUsd: readCost(),
  }

  function readCost(): number | null {
    if (price === null || inputTokens === null || outputTokens === null) return null
    if (price.upToInputTokens !== undefined && inputTokens > price.upToInputTokens) return null
    const cacheRead = counts.cacheReadTokens ?? 0
    const cacheWrite = counts.cacheWriteTokens ?? 0
    const fresh = Math.max(0, inputTokens - cacheRead - cacheWrite)
    const millionths =
      fresh * price.input +
      cacheRead * (price.cacheRead ?? price.input) +
      cacheWrite * (price.cacheWrite ?? price.input) +
      outputTokens * price.output
    return millionths / 1_000_000
  }
}
