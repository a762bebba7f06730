import { type Answer, serverSentEvent, type WireAnswer } from './scripted-reply.ts'

const finishReasons = { stop: 'STOP', length: 'MAX_TOKENS', refused: 'SAFETY' }

/** An answer as Gemini's streamGenerateContent sends it with `alt=sse`. */
export function encodeGemini(answer: Answer, modelVersion: string): WireAnswer {
  const chunk = (parts: object[], more: object = {}, finishReason?: string) =>
    serverSentEvent({
      candidates: [{ content: { parts, role: 'model' }, index: 0, ...(finishReason && { finishReason }) }],
      modelVersion,
      ...more,
    })
  const { usage } = answer
  const usageMetadata = usage && {
    promptTokenCount: usage.input,
    candidatesTokenCount: usage.output - (usage.reasoning ?? 0),
    ...(usage.reasoning !== undefined && { thoughtsTokenCount: usage.reasoning }),
    totalTokenCount: usage.input + usage.output,
    ...(usage.cacheRead !== undefined && { cachedContentTokenCount: usage.cacheRead }),
  }
  return {
    opening: [],
    deltas: [
      ...(answer.reasoning ?? []).map((text) => chunk([{ text, thought: true }])),
      ...answer.text.map((text) => chunk([{ text }])),
    ],
    closing: [chunk([{ text: '' }], usageMetadata ? { usageMetadata } : {}, finishReasons[answer.finish ?? 'stop'])],
    overloaded: serverSentEvent({
      error: { code: 503, message: 'The model is overloaded. Please try again later.', status: 'UNAVAILABLE' },
    }),
  }
}
