import type { LanguageModelUsage } from 'ai'
import { z } from 'zod'
import type { TokenCounts } from './price-usage.ts'

const count = z.number().int().nonnegative().optional().catch(undefined)
/** Where vendors of Chat Completions part from OpenAI. */
const rawSchema = z.looseObject({
  prompt_tokens: count,
  completion_tokens: count,
  total_tokens: count,
  /** DeepSeek. */
  prompt_cache_hit_tokens: count,
  /** Moonshot. */
  cached_tokens: count,
})

/**
 * The tokens that a provider counted; what it did not count is undefined. A prompt of 0 tokens counts as not counted:
 * there is none. Output includes thinking, also where the vendor (xAI) counts that apart and only in its total.
 */
export function readTokenCounts(usage: LanguageModelUsage): TokenCounts {
  const raw = rawSchema.safeParse(usage.raw).data ?? {}
  const { cacheReadTokens, cacheWriteTokens } = usage.inputTokenDetails
  const { reasoningTokens } = usage.outputTokenDetails
  const besides = (raw.total_tokens ?? 0) - (raw.prompt_tokens ?? 0) - (raw.completion_tokens ?? 0)
  const thoughtApart = reasoningTokens !== undefined && reasoningTokens > 0 && besides === reasoningTokens
  return {
    inputTokens: usage.inputTokens || undefined,
    outputTokens: thoughtApart ? (usage.outputTokens ?? 0) + reasoningTokens : usage.outputTokens,
    cacheReadTokens: cacheReadTokens || raw.prompt_cache_hit_tokens || raw.cached_tokens || undefined,
    cacheWriteTokens: cacheWriteTokens || undefined,
    reasoningTokens: reasoningTokens || undefined,
  }
}
