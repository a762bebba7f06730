import { type Answer, serverSentEvent, type WireAnswer } from './scripted-reply.ts'

const stopReasons = { stop: 'end_turn', length: 'max_tokens', refused: 'refusal' }

/** An answer as Anthropic's Messages API streams it. */
export function encodeMessages(answer: Answer, model: string): WireAnswer {
  const event = (type: string, fields: object = {}) => serverSentEvent({ type, ...fields }, type)
  const cacheRead = answer.usage?.cacheRead ?? 0
  const input = { input_tokens: (answer.usage?.input ?? 0) - cacheRead, cache_read_input_tokens: cacheRead }
  const message = { id: 'msg_1', type: 'message', role: 'assistant', model, content: [], stop_reason: null }
  const thinking = answer.reasoning ?? []
  const textIndex = thinking.length > 0 ? 1 : 0
  const delta = (index: number, change: object) => event('content_block_delta', { index, delta: change })
  const opening = [
    event('message_start', { message: { ...message, stop_sequence: null, usage: { ...input, output_tokens: 1 } } }),
    event('ping'),
  ]
  const startText = event('content_block_start', { index: textIndex, content_block: { type: 'text', text: '' } })
  if (thinking.length > 0)
    opening.push(
      event('content_block_start', { index: 0, content_block: { type: 'thinking', thinking: '', signature: '' } }),
    )
  else opening.push(startText)
  const saying = answer.text.map((text) => delta(textIndex, { type: 'text_delta', text }))
  if (thinking.length > 0 && saying[0] !== undefined)
    saying[0] = `${event('content_block_stop', { index: 0 })}${startText}${saying[0]}`
  return {
    opening,
    deltas: [...thinking.map((text) => delta(0, { type: 'thinking_delta', thinking: text })), ...saying],
    closing: [
      event('content_block_stop', { index: textIndex }),
      event('message_delta', {
        delta: { stop_reason: stopReasons[answer.finish ?? 'stop'], stop_sequence: null },
        usage: {
          output_tokens: answer.usage?.output ?? 0,
          output_tokens_details: { thinking_tokens: answer.usage?.reasoning ?? 0 },
        },
      }),
      event('message_stop'),
    ],
    overloaded: event('error', { error: { type: 'overloaded_error', message: 'Overloaded' } }),
  }
}
