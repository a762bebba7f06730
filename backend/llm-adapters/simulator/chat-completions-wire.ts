import { type Answer, serverSentEvent, type WireAnswer } from './scripted-reply.ts'

const finishReasons = { stop: 'stop', length: 'length', refused: 'content_filter' }

/** An answer as OpenAI's Chat Completions and the services compatible with it stream it. */
export function encodeChatCompletions(answer: Answer, model: string): WireAnswer {
  const chunk = (delta: object, finishReason: string | null = null) =>
    serverSentEvent({ ...envelope, choices: [{ index: 0, delta, finish_reason: finishReason, logprobs: null }] })
  const envelope = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_760_000_000, model }
  const { usage } = answer
  return {
    opening: [chunk({ role: 'assistant', content: '' })],
    deltas: [
      ...(answer.reasoning ?? []).map((text) => chunk({ reasoning_content: text })),
      ...answer.text.map((text) => chunk({ content: text })),
    ],
    closing: [
      chunk({}, finishReasons[answer.finish ?? 'stop']),
      ...(usage
        ? [
            serverSentEvent({
              ...envelope,
              choices: [],
              usage: {
                prompt_tokens: usage.input,
                completion_tokens: usage.output,
                total_tokens: usage.input + usage.output,
                prompt_tokens_details: { cached_tokens: usage.cacheRead ?? 0 },
                completion_tokens_details: { reasoning_tokens: usage.reasoning ?? 0 },
              },
            }),
          ]
        : []),
      serverSentEvent('[DONE]'),
    ],
    overloaded: serverSentEvent({
      error: { message: 'The server is overloaded', type: 'server_error', param: null, code: null },
    }),
  }
}
