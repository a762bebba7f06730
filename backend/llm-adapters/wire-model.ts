import { createAnthropic } from '@ai-sdk/anthropic'
import { createGoogleGenerativeAI } from '@ai-sdk/google'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { extractReasoningMiddleware, type LanguageModel, wrapLanguageModel } from 'ai'
import type { ResolvedProvider } from './resolve-provider.ts'

/** A model that speaks the vendor's wire protocol through `fetch`. Nothing is read from the process' environment. */
export function createWireModel(
  provider: ResolvedProvider,
  modelId: string,
  fetch: typeof globalThis.fetch,
): LanguageModel {
  const apiKey = provider.key ?? ''
  const baseURL = provider.baseUrl
  switch (provider.protocol) {
    case 'openai':
      return createOpenAI({ apiKey, baseURL, fetch }).responses(modelId)
    case 'anthropic':
      return createAnthropic({ apiKey, baseURL, fetch })(modelId)
    case 'google':
      return createGoogleGenerativeAI({ apiKey, baseURL, fetch })(modelId)
    case 'openai-compatible':
      return wrapLanguageModel({
        model: createOpenAICompatible({ name: provider.id, ...readKey(provider), baseURL, fetch, includeUsage: true })(
          modelId,
        ),
        // Open models served without a reasoning parser think aloud in the text.
        middleware: extractReasoningMiddleware({ tagName: 'think' }),
      })
  }
}

const readKey = ({ key, keyHeader }: ResolvedProvider) =>
  keyHeader === undefined || key === undefined ? { apiKey: key ?? '' } : { headers: { [keyHeader]: key } }

const answerLimitTokens = 32_768

/**
 * The limit to send for one answer, undefined for none. Several compatible vendors cut at 1,000 or 2,000 tokens
 * unless told otherwise, and Anthropic requires one; OpenAI's default is the model's own limit.
 */
export function chooseOutputLimit(provider: ResolvedProvider, maxOutput: number | null): number | undefined {
  if (provider.id === 'openai') return undefined
  if (maxOutput !== null) return Math.min(maxOutput, answerLimitTokens)
  return provider.protocol === 'anthropic' ? 8192 : undefined
}
