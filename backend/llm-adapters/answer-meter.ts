import type { LanguageModelUsage } from 'ai'
import { estimateTokens } from '#contract/estimate-tokens.ts'
import type { Usage } from '#contract/usage.ts'
import type { GenerateRequest } from '#engine/ports/language-model.ts'
import { priceUsage, type TokenCounts } from './price-usage.ts'
import type { ProviderModel } from './provider-catalog.ts'
import { readTokenCounts } from './read-token-counts.ts'

/** Role and separators around each message, about. */
const tokensPerMessage = 4

/** Measures one answer, for a provider that counts nothing and for an answer that broke off. */
export function createAnswerMeter(messages: GenerateRequest['messages'], model: ProviderModel) {
  let heard = ''
  const estimateInput = () =>
    messages.reduce((sum, { text }) => sum + estimateTokens(text) + tokensPerMessage, tokensPerMessage)

  /** What is known, and an estimate by length of what is not; marked when it holds one. */
  const complete = (known: Partial<TokenCounts>): Usage => {
    const inputTokens = known.inputTokens ?? estimateInput()
    // Something came, so that 0 is no count.
    const outputTokens = (heard === '' ? known.outputTokens : known.outputTokens || undefined) ?? estimateTokens(heard)
    const isCounted = known.inputTokens === inputTokens && known.outputTokens === outputTokens
    const usage = priceUsage({ ...noCounts, ...known, inputTokens, outputTokens }, model.price)
    return isCounted ? usage : { ...usage, isEstimated: true }
  }

  return {
    /** A piece of text or reasoning has come. */
    hear: (text: string) => {
      heard += text
    },
    /** The usage of an answer that came whole. */
    read: (usage: LanguageModelUsage): Usage => complete(readTokenCounts(usage)),
    /** The estimated usage of an answer that broke off; null when nothing had come. */
    estimate: (): Usage | null => (heard === '' ? null : complete({})),
  }
}

const noCounts = { cacheReadTokens: undefined, cacheWriteTokens: undefined, reasoningTokens: undefined }
