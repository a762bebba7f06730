import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { AppFailure } from '#engine/app-failure.ts'
import { collectAnswer, joinDeltas } from '#engine/ports/language-model.contract.ts'
import type { LanguageModelOptions } from './create-language-models.ts'
import {
  openSimulatedModels,
  promptCanary,
  simulatedKey,
  simulatedProtocols,
} from './simulator/open-simulated-models.ts'
import type { ScriptedReply, StreamFault } from './simulator/scripted-reply.ts'

const words = ['one ', 'two ', 'three']
const answer: ScriptedReply = { type: 'answer', text: words, usage: { input: 10, output: 3 } }
const faulty = (kind: StreamFault['kind'], afterDeltas: number): ScriptedReply => ({
  ...answer,
  fault: { kind, afterDeltas },
})
const failure = (status: number, more: Partial<Extract<ScriptedReply, { type: 'failure' }>> = {}): ScriptedReply => ({
  type: 'failure',
  status,
  message: `Simulated. You sent "${promptCanary} and a good many other words" with ${simulatedKey}`,
  ...more,
})

describe.concurrent.each(simulatedProtocols)('failures over protocol %s', (protocol) => {
  const ask = async (script: ScriptedReply[], options: LanguageModelOptions = {}) => {
    const { models, simulator, request, close } = await openSimulatedModels(protocol, script, options)
    const { events, error } = await collectAnswer(models, request)
    await close()
    if (error !== undefined && !(error instanceof AppFailure)) throw error
    const shown = inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true })
    expect(shown).not.toContain(promptCanary)
    expect(shown).not.toContain(simulatedKey)
    return {
      text: joinDeltas(events, 'text-delta'),
      key: error?.failure.message.key,
      failure: error?.failure,
      tries: simulator.requests.length,
    }
  }

  it.each([
    [401, 'model-rejected-key'],
    [402, 'model-no-balance'],
    [403, 'model-rejected-key'],
    [404, 'model-not-allowed'],
    [400, 'model-refused'],
  ])('LLM-11: %i is told at once as %s', async (status, key) => {
    expect(await ask([failure(status)])).toMatchObject({ key, tries: 1, text: '' })
  })

  it.each([429, 500, 502, 503, 529])('LLM-12: %i is tried again, and answered', async (status) => {
    expect(await ask([failure(status), failure(status), answer])).toMatchObject({
      text: 'one two three',
      key: undefined,
      tries: 3,
    })
  })

  it('LLM-13: gives up after three tries and says how many', async () => {
    const result = await ask([failure(529)])
    expect(result).toMatchObject({ key: 'model-busy', tries: 3 })
    expect(result.failure).toMatchObject({
      code: 'model-unavailable',
      retryable: true,
      message: { params: { provider: 'Simulated', status: 529, tries: 3 } },
    })
  })

  it('LLM-14: an error inside the stream before the first word is tried again', async () => {
    expect(await ask([faulty('overloaded', 0), answer])).toMatchObject({ text: 'one two three', tries: 2 })
  })

  it('LLM-15: an error inside the stream after the first word keeps the text and is not tried again', async () => {
    expect(await ask([faulty('overloaded', 2)])).toMatchObject({ text: 'one two ', key: 'model-busy', tries: 1 })
  })

  it.each(['cut', 'end-early'] as const)('LLM-16: a stream that breaks off (%s) keeps its text', async (kind) => {
    expect(await ask([faulty(kind, 2)])).toMatchObject({ text: 'one two ', key: 'model-cut-off', tries: 1 })
    expect(await ask([faulty(kind, 0), answer])).toMatchObject({ text: 'one two three', tries: 2 })
  })

  it('LLM-17: a provider that falls silent is left after the limit, before the first word and between words', async () => {
    const limits = { firstTokenMs: 60_000, betweenTokensMs: 1000 }
    expect(await ask([faulty('stall', 2)], limits)).toMatchObject({ text: 'one two ', key: 'model-stalled', tries: 1 })
    const first = await ask([faulty('stall', 0)], { firstTokenMs: 300, betweenTokensMs: 60_000 })
    expect(first).toMatchObject({ text: '', key: 'model-stalled', tries: 1 })
  })

  it('LLM-18: an answer that takes too long as a whole is ended with its text kept', async () => {
    expect(await ask([faulty('stall', 2)], { wholeMs: 2000 })).toMatchObject({
      text: 'one two ',
      key: 'model-too-slow',
    })
  })

  it('LLM-19: JSON that is broken is told as an answer that cannot be read, with the text before it kept', async () => {
    expect(await ask([faulty('bad-json', 2)])).toMatchObject({ text: 'one two ', key: 'model-bad-answer', tries: 1 })
  })

  it('LLM-20: a page in place of a stream, a 404 without an error in it and a redirect point to the address', async () => {
    const page: ScriptedReply = { type: 'raw', status: 200, contentType: 'text/html', body: '<html>Sign in</html>' }
    expect(await ask([page])).toMatchObject({ key: 'model-bad-answer', tries: 1 })
    expect(await ask([{ ...page, status: 404 }])).toMatchObject({ key: 'model-bad-answer' })
    const headers = { location: 'http://127.0.0.1:9/elsewhere' }
    expect(await ask([{ ...page, status: 307, headers }])).toMatchObject({ key: 'model-bad-answer', tries: 1 })
  })

  it('LLM-21: an answer larger than the limit is ended', async () => {
    const endless: ScriptedReply = { ...answer, text: Array.from({ length: 200 }, () => 'x'.repeat(1000)) }
    expect(await ask([endless], { answerBytes: 50_000 })).toMatchObject({ key: 'model-bad-answer' })
  })

  it('LLM-22: Retry-After is honoured, and a wait that is too long is not waited for', async () => {
    const soon = failure(429, { headers: { 'retry-after': '0' } })
    expect(await ask([soon, answer], { retry: { baseDelayMs: 3_600_000 } })).toMatchObject({ text: 'one two three' })
    const late = failure(429, { headers: { 'retry-after': '3600' } })
    expect(await ask([late, answer])).toMatchObject({ key: 'model-busy', tries: 1 })
  })
})
