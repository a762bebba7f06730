import { type Answer, serverSentEvent, type WireAnswer } from './scripted-reply.ts'

const incomplete = { stop: null, length: { reason: 'max_output_tokens' }, refused: { reason: 'content_filter' } }

/** An answer as OpenAI's Responses API streams it. */
export function encodeResponses(answer: Answer, model: string): WireAnswer {
  let sequence = 0
  const event = (type: string, fields: object) =>
    serverSentEvent({ type, sequence_number: sequence++, ...fields }, type)
  const response = { id: 'resp_1', object: 'response', created_at: 1_760_000_000, model, status: 'in_progress' }
  const { usage } = answer
  const ending = incomplete[answer.finish ?? 'stop']
  const thought = { type: 'reasoning', id: 'rs_1', summary: [] }
  const message = { type: 'message', id: 'msg_1', status: 'in_progress', role: 'assistant', content: [] }
  const summary = { item_id: 'rs_1', output_index: 0, summary_index: 0 }
  const opening = [event('response.created', { response }), event('response.in_progress', { response })]
  const thinking = (answer.reasoning ?? []).map((delta) =>
    event('response.reasoning_summary_text.delta', { ...summary, delta }),
  )
  if (thinking.length > 0) {
    opening.push(event('response.output_item.added', { output_index: 0, item: thought }))
    opening.push(
      event('response.reasoning_summary_part.added', { ...summary, part: { type: 'summary_text', text: '' } }),
    )
  }
  const output = { item_id: 'msg_1', output_index: 1, content_index: 0 }
  const saying = answer.text.map((delta) => event('response.output_text.delta', { ...output, delta, logprobs: [] }))
  const betweenThem = [
    ...(thinking.length > 0 ? [event('response.output_item.done', { output_index: 0, item: thought })] : []),
    event('response.output_item.added', { output_index: 1, item: message }),
  ]
  if (saying[0] !== undefined) saying[0] = `${betweenThem.join('')}${saying[0]}`
  const counts = usage && {
    input_tokens: usage.input,
    input_tokens_details: { cached_tokens: usage.cacheRead ?? 0 },
    output_tokens: usage.output,
    output_tokens_details: { reasoning_tokens: usage.reasoning ?? 0 },
    total_tokens: usage.input + usage.output,
  }
  return {
    opening,
    deltas: [...thinking, ...saying],
    closing: [
      event('response.output_item.done', { output_index: 1, item: { ...message, status: 'completed' } }),
      event(ending === null ? 'response.completed' : 'response.incomplete', {
        response: {
          ...response,
          status: ending === null ? 'completed' : 'incomplete',
          incomplete_details: ending,
          usage: counts ?? null,
        },
      }),
    ],
    overloaded: event('response.failed', {
      response: { ...response, status: 'failed', error: { code: 'server_error', message: 'The server is overloaded' } },
    }),
  }
}
