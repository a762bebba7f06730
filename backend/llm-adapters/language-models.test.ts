import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { collectAnswer, describeLanguageModels, joinDeltas } from '#engine/ports/language-model.contract.ts'
import {
  openSimulatedModels,
  promptCanary,
  simulatedKey,
  simulatedProtocols,
} from './simulator/open-simulated-models.ts'
import type { ScriptedReply } from './simulator/scripted-reply.ts'

const words = ['性别与收缩压', 'α😀 ', '```python\n', 'print("é")\n', '```']
const answer: ScriptedReply = {
  type: 'answer',
  text: words,
  reasoning: ['First ', 'think.'],
  usage: { input: 1000, output: 50, cacheRead: 400, reasoning: 20 },
}

describe.each(simulatedProtocols)('protocol %s', (protocol) => {
  describeLanguageModels(protocol, () => openSimulatedModels(protocol, [answer]))

  const ask = async (script: ScriptedReply[], options = {}) => {
    const { models, simulator, request, close } = await openSimulatedModels(protocol, script, options)
    try {
      return { ...(await collectAnswer(models, request)), requests: simulator.requests }
    } finally {
      await close()
    }
  }

  it('LLM-6: yields text and reasoning whole, in order, when the bytes are cut inside characters', async () => {
    const { events, error } = await ask([{ ...answer, bytesPerWrite: 5 }])
    expect(error).toBeUndefined()
    expect(joinDeltas(events, 'text-delta')).toBe(words.join(''))
    expect(joinDeltas(events, 'reasoning-delta')).toBe('First think.')
  })

  it('LLM-7: reports tokens as the provider counts them and the cost of each kind by its price', async () => {
    const { events } = await ask([answer])
    const costUsd = (600 * 2 + 400 * 0.5 + 50 * 10) / 1_000_000
    const tokens = { inputTokens: 1000, outputTokens: 50, cachedInputTokens: 400, reasoningTokens: 20 }
    expect(events.at(-2)).toEqual({ type: 'usage', usage: { ...tokens, costUsd } })
  })

  it.each(['stop', 'length', 'refused'] as const)('LLM-8: passes the finish reason %s on', async (finish) => {
    const { events } = await ask([{ ...answer, finish }])
    expect(events.at(-1)).toEqual({ type: 'finish', reason: finish })
  })

  it('LLM-9: sends the key, the system message, the conversation and the model, streamed, once', async () => {
    const { requests } = await ask([answer])
    expect(requests).toHaveLength(1)
    const [sent] = requests
    expect(JSON.stringify(sent?.headers)).toContain(simulatedKey)
    expect(sent?.text).toContain('You write Python.')
    expect(sent?.text).toContain(promptCanary)
    expect(sent?.model).toBe('model-1')
    if (protocol === 'openai') expect(sent?.body).toMatchObject({ store: false, stream: true })
  })

  it('LLM-17: a reader that takes its time is not mistaken for a silent provider', async () => {
    const limits = { firstTokenMs: 60_000, betweenTokensMs: 1000 }
    const { models, request, close } = await openSimulatedModels(protocol, [answer], limits)
    const types: string[] = []
    for await (const { type } of models.generate(request, new AbortController().signal))
      if (types.push(type) === 2) await sleep(1300)
    await close()
    expect(types.at(-1)).toBe('finish')
  })

  it('LLM-10: closes the connection when the reader stops early and when it aborts', async () => {
    const endless: ScriptedReply = { ...answer, fault: { kind: 'stall', afterDeltas: 3 } }
    const { models, simulator, request, close } = await openSimulatedModels(protocol, [endless])
    for await (const event of models.generate(request, new AbortController().signal)) if (event) break
    await simulator.requests[0]?.closed
    const controller = new AbortController()
    const reason = new Error('cancelled')
    const reading = async () => {
      let seen = 0
      for await (const event of models.generate(request, controller.signal))
        if (event && ++seen === 3) setImmediate(() => controller.abort(reason))
    }
    await expect(reading()).rejects.toBe(reason)
    await simulator.requests[1]?.closed
    await close()
    expect(simulator.requests).toHaveLength(2)
  })
})
