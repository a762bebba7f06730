import { streamText, type TextStreamPart, type ToolSet } from 'ai'
import type { GenerateEvent, GenerateRequest } from '#engine/ports/language-model.ts'
import { createAnswerMeter } from './answer-meter.ts'
import type { NetworkFetch } from './network/create-network.ts'
import type { ProviderModel } from './provider-catalog.ts'
import { ProviderFault } from './provider-fault.ts'
import { createProviderFetch } from './provider-fetch.ts'
import { readFault } from './read-fault.ts'
import type { ResolvedProvider } from './resolve-provider.ts'
import { createSilenceWatch, type SilenceLimits } from './silence-watch.ts'
import { chooseOutputLimit, createWireModel } from './wire-model.ts'

export type AnswerCall = {
  provider: ResolvedProvider
  model: ProviderModel
  messages: GenerateRequest['messages']
  limits: SilenceLimits & { answerBytes: number }
  /** The way to this provider. */
  fetch: NetworkFetch
}

/**
 * One try at an answer. Throws `ProviderFault` for whatever the provider does wrong, and the signal's reason on
 * abort, in both cases after an estimate of the usage when something had come. The connection is closed when the reader
 * stops early.
 */
export async function* streamAnswer(call: AnswerCall, signal: AbortSignal): AsyncGenerator<GenerateEvent> {
  const { provider, model, messages } = call
  const meter = createAnswerMeter(messages, model)
  const watch = createSilenceWatch(call.limits)
  const closing = new AbortController()
  const closed = new ProviderFault('cut-off', { detail: `closed the stream of ${provider.id}` })
  const fetch = createProviderFetch({
    fetch: call.fetch,
    answerLimitBytes: call.limits.answerBytes,
    onBytes: watch.heard,
  })
  const parts = startStream(call, fetch, AbortSignal.any([signal, closing.signal]))
  try {
    for (;;) {
      const { done, value: part } = await watch.during(parts.next())
      signal.throwIfAborted()
      if (done) throw new ProviderFault('cut-off', { detail: 'the stream ended without a finish' })
      switch (part.type) {
        case 'text-delta':
        case 'reasoning-delta':
          if (part.text === '') break
          watch.begun()
          meter.hear(part.text)
          yield { type: part.type, text: part.text }
          break
        case 'error':
          throw readFault(part.error)
        case 'finish': {
          const reason = readFinishReason(part.finishReason, part.rawFinishReason)
          yield { type: 'usage', usage: meter.read(part.totalUsage) }
          yield { type: 'finish', reason }
          return
        }
      }
    }
  } catch (error) {
    closing.abort(closed)
    const usage = meter.estimate()
    if (usage) yield { type: 'usage', usage }
    signal.throwIfAborted()
    throw readFault(error)
  } finally {
    closing.abort(closed)
  }
}

function startStream(
  { provider, model, messages }: AnswerCall,
  fetch: typeof globalThis.fetch,
  abortSignal: AbortSignal,
): AsyncIterator<TextStreamPart<ToolSet>> {
  const instructions = messages.filter(({ role }) => role === 'system').map(({ text }) => text)
  const maxOutputTokens = chooseOutputLimit(provider, model.maxOutput)
  const { stream } = streamText({
    model: createWireModel(provider, model.id, fetch),
    instructions: instructions.length > 0 ? instructions.join('\n\n') : undefined,
    messages: messages.flatMap(({ role, text }) => (role === 'system' ? [] : [{ role, content: text }])),
    ...(maxOutputTokens !== undefined && { maxOutputTokens }),
    maxRetries: 0,
    // OpenAI keeps answers of its Responses API for 30 days unless told not to.
    providerOptions: { openai: { store: false } },
    abortSignal,
    // Errors come as parts of the stream; the default handler would print them with the request in them.
    onError: () => {},
  })
  return stream[Symbol.asyncIterator]()
}

function readFinishReason(unified: string, raw: string | undefined): 'stop' | 'length' | 'refused' {
  switch (unified) {
    case 'stop':
    case 'tool-calls':
      return 'stop'
    case 'length':
      return 'length'
    case 'content-filter':
      return 'refused'
    default:
      if (unified === 'other' && raw !== undefined) return 'stop'
      throw new ProviderFault('cut-off', { detail: 'the stream ended without a finish reason' })
  }
}
