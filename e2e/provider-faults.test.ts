import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScriptedReply } from '../backend/llm-adapters/simulator/scripted-reply.ts'
import {
  type ProviderSimulator,
  startProviderSimulator,
} from '../backend/llm-adapters/simulator/start-provider-simulator.ts'
import { ApiClient, printedText } from './testing/api-client.ts'
import { type Product, startProduct } from './testing/start-product.ts'

const models = ['openai/gpt-4o', 'anthropic/claude-haiku-4-5', 'google/gemini-2.5-flash']
const text = ['数一数：\n\n```python\n', 'print("四十二", 6 * 7)\n', '```\n']
const working: ScriptedReply = { type: 'answer', text, usage: 'counted' }

let product: Product
let client: ApiClient
let simulator: ProviderSimulator
let replies: ScriptedReply[] = []

beforeAll(async () => {
  simulator = await startProviderSimulator(() => replies.shift() ?? { type: 'failure', status: 500 })
  const env = Object.fromEntries(
    ['OPENAI', 'ANTHROPIC', 'GEMINI'].flatMap((name) => [
      [`${name}_API_KEY`, 'k'],
      [`${name}_BASE_URL`, simulator.url],
    ]),
  )
  product = await startProduct({ env: { ...env, MODEL_SILENCE_SECONDS: '1' } })
  client = await new ApiClient(product.url).signUp('faults@example.org')
})
afterAll(async () => {
  await product?.stop()
  await simulator?.close()
})

describe.each(models)('%s', (model) => {
  const ask = (script: ScriptedReply[]) => {
    replies = [...script]
    return client.ask('how many?', [], { models: [model] })
  }

  it('ATTACK-76: a provider that cuts bytes inside characters is read whole', async () => {
    const run = await ask([{ ...working, bytesPerWrite: 7 }])
    expect(run.status).toBe('succeeded')
    expect(run.attempts[0]?.text).toBe(text.join(''))
    expect(printedText(run)).toBe('四十二 42\n')
  })

  it.each([429, 500, 529])('ATTACK-76: after a %i the request is sent again', async (status) => {
    const sentBefore = simulator.requests.length
    expect((await ask([{ type: 'failure', status, headers: { 'retry-after': '0' } }, working])).status).toBe(
      'succeeded',
    )
    expect(simulator.requests.length - sentBefore).toBe(2)
  })

  it('ATTACK-76: the tries are bounded and the message says how many there were', async () => {
    const sentBefore = simulator.requests.length
    const busy: ScriptedReply = { type: 'failure', status: 529, headers: { 'retry-after': '0' } }
    const run = await ask([busy, busy, busy, busy, busy])
    expect(run).toMatchObject({ status: 'failed', error: { message: { key: 'model-busy', params: { tries: 3 } } } })
    expect(simulator.requests.length - sentBefore).toBe(3)
  })

  it.each([
    ['cut', 'model-cut-off'],
    ['end-early', 'model-cut-off'],
    ['stall', 'model-stalled'],
    ['bad-json', 'model-bad-answer'],
    ['overloaded', 'model-busy'],
  ] as const)(
    'ATTACK-76: a stream with the fault "%s" ends with %s; what had come is kept and counted',
    async (kind, key) => {
      const run = await ask([{ ...working, fault: { kind, afterDeltas: 2 } }])
      expect(run).toMatchObject({ status: 'failed', error: { message: { key } }, usage: { isEstimated: true } })
      expect(run.attempts).toHaveLength(1)
      expect(run.attempts[0]?.text).toBe(text.slice(0, 2).join(''))
    },
  )
})
