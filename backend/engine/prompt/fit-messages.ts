import { estimateTokens } from '#contract/estimate-tokens.ts'
import type { Model } from '#contract/model.ts'
import type { SentMessage } from '#contract/run.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { type BuiltMessages, buildMessages, type Conversation } from './build-messages.ts'
import { shrinkDetail } from './detail.ts'

export type FittedMessages = BuiltMessages & { inputTokens: number }
export type ModelSize = Pick<Model, 'id' | 'provider' | 'contextWindow' | 'isLocal'>

/** Where nobody says the window: local servers cut what is above their default in silence, vendors have far more. */
const unknownLocalWindow = 4_096
const unknownWindow = 32_768
/** The built-in analyst reads no messages. */
const builtinWindow = 1_000_000

/** The tokens that a conversation may have so that room for an answer is left, and for the estimate being too low. */
export function budgetOf(window: number): number {
  return Math.floor((window - Math.min(4_096, Math.floor(window / 4))) / 1.1)
}

/** The tokens of a model's context window, or what is safe to assume of one that nobody knows. */
export const windowOf = ({ provider, contextWindow, isLocal }: ModelSize) =>
  contextWindow ?? (provider === 'builtin' ? builtinWindow : isLocal ? unknownLocalWindow : unknownWindow)

/** The conversation with as much detail as the model's context window holds. Throws `bad-request` when the least is too much. */
export function fitMessages(conversation: Conversation, model: ModelSize): FittedMessages {
  const window = windowOf(model)
  const budget = budgetOf(window)
  let needed = 0
  for (const detail of shrinkDetail(conversation.earlier.length)) {
    const built = buildMessages(conversation, detail)
    needed = countTokens(built.messages)
    if (needed <= budget) return { ...built, inputTokens: needed }
  }
  throw new AppFailure('bad-request', 'prompt-too-long', { params: { needed, window, model: model.id } })
}

/** Of the text, and of what a protocol adds around each message. */
export const countTokens = (messages: SentMessage[]) =>
  messages.reduce((sum, { text }) => sum + estimateTokens(text) + 4, 0)
