import { encodeChatCompletions } from './chat-completions-wire.ts'
import { encodeGemini } from './gemini-wire.ts'
import { encodeMessages } from './messages-wire.ts'
import { encodeResponses } from './responses-wire.ts'
import type { Answer, WireAnswer } from './scripted-reply.ts'

export type SimulatedProtocol = 'chat-completions' | 'responses' | 'messages' | 'gemini'

const paths: [RegExp, SimulatedProtocol][] = [
  [/\/chat\/completions$/, 'chat-completions'],
  [/\/responses$/, 'responses'],
  [/\/messages$/, 'messages'],
  [/\/models\/[^/]+:streamGenerateContent$/, 'gemini'],
]

/** The protocol that a path belongs to, whatever stands before it; null for a path of none. */
export function findProtocol(path: string): SimulatedProtocol | null {
  return paths.find(([pattern]) => pattern.test(path))?.[1] ?? null
}

/** An answer in the wire format of the protocol. */
export function encodeAnswer(answer: Answer, protocol: SimulatedProtocol, model: string): WireAnswer {
  switch (protocol) {
    case 'chat-completions':
      return encodeChatCompletions(answer, model)
    case 'responses':
      return encodeResponses(answer, model)
    case 'messages':
      return encodeMessages(answer, model)
    case 'gemini':
      return encodeGemini(answer, model)
  }
}
