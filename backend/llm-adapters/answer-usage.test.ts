import { describe, expect, it } from 'vitest'
import { estimateTokens } from '#contract/estimate-tokens.ts'
import { collectAnswer, joinDeltas } from '#engine/ports/language-model.contract.ts'
import type { LanguageModelOptions } from './create-language-models.ts'
import { openSimulatedModels, simulatedProtocols, simulatedRequest } from './simulator/open-simulated-models.ts'
import { type ScriptedReply, type StreamFault, serverSentEvent } from './simulator/scripted-reply.ts'

const words = ['一二三，', 'import pandas as pd\n', 'print(frame.describe())']
const unreported: ScriptedReply = { type: 'answer', text: words, reasoning: ['Let me think. '] }
const sentTokens = simulatedRequest.messages.reduce((sum, { text }) => sum + estimateTokens(text) + 4, 4)
const costOf = (input: number, output: number) => (input * 2 + output * 10) / 1e6

describe.each(simulatedProtocols)('usage over protocol %s', (protocol) => {
  const ask = async (script: ScriptedReply[], options: LanguageModelOptions = {}) => {
    const opened = await openSimulatedModels(protocol, script, options)
    const answer = await collectAnswer(opened.models, opened.request)
    await opened.close()
    return { ...answer, usage: answer.events.flatMap((event) => (event.type === 'usage' ? [event.usage] : [])) }
  }

  it('LLM-41: an answer whose provider counts nothing is estimated by length, and marked so', async () => {
    const { usage, events } = await ask([unreported])
    const outputTokens = estimateTokens(`Let me think. ${words.join('')}`)
    expect(events.at(-1)?.type).toBe('finish')
    expect(usage).toEqual([
      {
        inputTokens: sentTokens,
        outputTokens,
        costUsd: expect.closeTo(costOf(sentTokens, outputTokens), 12),
        isEstimated: true,
      },
    ])
  })

  it.each<StreamFault['kind']>(['cut', 'end-early', 'bad-json', 'overloaded', 'stall'])(
    'LLM-42: of an answer that breaks off (%s) what was sent and what came is estimated, once, before the failure',
    async (kind) => {
      const reply: ScriptedReply = { ...unreported, reasoning: [], fault: { kind, afterDeltas: 2 } }
      const { usage, events, error } = await ask([reply], { betweenTokensMs: 100 })
      expect(error).toMatchObject({ name: 'AppFailure' })
      const text = joinDeltas(events, 'text-delta')
      expect(text).toBe(words.slice(0, 2).join(''))
      expect(usage).toMatchObject([{ inputTokens: sentTokens, outputTokens: estimateTokens(text), isEstimated: true }])
      expect(events.at(-1)?.type).toBe('usage')
    },
  )

  it('LLM-42: so is an answer that the reader aborts; of one that never began nothing is said', async () => {
    const stalled: ScriptedReply = { ...unreported, reasoning: [], fault: { kind: 'stall', afterDeltas: 1 } }
    const { models, request, close } = await openSimulatedModels(protocol, [stalled])
    const controller = new AbortController()
    const reason = new Error('stopped')
    const usage: unknown[] = []
    const reading = async () => {
      for await (const event of models.generate(request, controller.signal)) {
        if (event.type === 'usage') usage.push(event.usage)
        controller.abort(reason)
      }
    }
    await expect(reading()).rejects.toBe(reason)
    await close()
    expect(usage).toMatchObject([{ outputTokens: estimateTokens('一二三，'), isEstimated: true }])
    expect((await ask([{ type: 'failure', status: 401 }])).usage).toEqual([])
  })

  it('LLM-43: over many requests tokens and cost are those of the ledger, to the token, cached and thinking too', async () => {
    const counted: ScriptedReply = { ...unreported, usage: 'counted' }
    const opened = await openSimulatedModels(protocol, [counted, { ...counted, text: ['short'] }, counted])
    const seen = []
    for (const more of ['', ' And then?', ' And then? Why?']) {
      const messages = [...opened.request.messages, { role: 'user' as const, text: `Once.${more}` }]
      const { events } = await collectAnswer(opened.models, { ...opened.request, messages })
      seen.push(events.find((event) => event.type === 'usage')?.usage)
    }
    await opened.close()
    const { ledger } = opened.simulator
    expect(ledger).toHaveLength(3)
    expect(ledger[2]?.usage?.cacheRead).toBeGreaterThan(0)
    for (const [index, { usage }] of ledger.entries()) {
      const { input = 0, output = 0, cacheRead = 0, reasoning = 0 } = usage ?? {}
      expect(seen[index]).toEqual({
        inputTokens: input,
        outputTokens: output,
        ...(cacheRead > 0 && { cachedInputTokens: cacheRead }),
        reasoningTokens: reasoning,
        costUsd: expect.closeTo(((input - cacheRead) * 2 + cacheRead * 0.5 + output * 10) / 1e6, 12),
      })
    }
  })
})

describe('where Chat Completions differ', () => {
  const stream = (usage: object): ScriptedReply => {
    const chunk = (fields: object) =>
      serverSentEvent({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', ...fields })
    const delta = (content: object, finish: string | null = null) => ({
      choices: [{ index: 0, delta: content, finish_reason: finish }],
    })
    const body = [
      chunk(delta({ content: 'hi' })),
      chunk(delta({}, 'stop')),
      chunk({ choices: [], usage }),
      serverSentEvent('[DONE]'),
    ]
    return { type: 'raw', status: 200, contentType: 'text/event-stream', body: body.join('') }
  }
  const read = async (usage: object) => {
    const { models, request, close } = await openSimulatedModels('openai-compatible', [stream(usage)])
    const { events } = await collectAnswer(models, request)
    await close()
    return events.find((event) => event.type === 'usage')?.usage
  }

  it('LLM-43: thinking that a vendor counts apart, and cached tokens under another name, are counted', async () => {
    const apart = {
      prompt_tokens: 10,
      completion_tokens: 3,
      total_tokens: 20,
      completion_tokens_details: { reasoning_tokens: 7 },
    }
    expect(await read(apart)).toMatchObject({ outputTokens: 10, reasoningTokens: 7, costUsd: costOf(10, 10) })
    const within = { ...apart, completion_tokens: 10 }
    expect(await read(within)).toMatchObject({ outputTokens: 10, reasoningTokens: 7 })
    const tokens = { prompt_tokens: 10, completion_tokens: 3, total_tokens: 13 }
    expect(await read({ ...tokens, prompt_cache_hit_tokens: 6 })).toMatchObject({ cachedInputTokens: 6 })
    expect(await read({ ...tokens, cached_tokens: 4 })).toMatchObject({ cachedInputTokens: 4 })
  })

  it('LLM-41: zeros of a server that does not count are no counts', async () => {
    const zeros = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 }
    expect(await read(zeros)).toMatchObject({ inputTokens: sentTokens, outputTokens: 1, isEstimated: true })
    expect(await read({ ...zeros, prompt_tokens: 7 })).toMatchObject({
      inputTokens: 7,
      outputTokens: 1,
      isEstimated: true,
    })
  })
})
