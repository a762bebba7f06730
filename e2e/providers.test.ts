import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { estimateTokens } from '#contract/estimate-tokens.ts'
import type { Model } from '#contract/model.ts'
import type { Run } from '#contract/run.ts'
import type { ScriptedReply } from '../backend/llm-adapters/simulator/scripted-reply.ts'
import {
  type ProviderSimulator,
  startProviderSimulator,
} from '../backend/llm-adapters/simulator/start-provider-simulator.ts'
import { ApiClient, printedText } from './testing/api-client.ts'
import { realData } from './testing/real-data.ts'
import { type Product, startProduct } from './testing/start-product.ts'

const canary = 'sk-canary-do-not-leak-0123456789abcdef'
const usage = { input: 1000, output: 200 }
const program = (code: string) => ['I will count.\n\n```py', `thon\n${code}\n`, '```\nThat is all.']
const broken: ScriptedReply = { type: 'answer', text: program('print(undefined_name)'), usage }
const working: ScriptedReply = { type: 'answer', text: program('print("the answer is", 6 * 7)'), usage }

let product: Product
let client: ApiClient
let simulator: ProviderSimulator
/** What the simulated provider answers next, in order. */
let replies: ScriptedReply[] = []
let datasetId: string

beforeAll(async () => {
  simulator = await startProviderSimulator(() => replies.shift() ?? { type: 'failure', status: 500 })
  product = await startProduct({
    env: {
      OPENAI_API_KEY: canary,
      OPENAI_BASE_URL: simulator.url,
      ANTHROPIC_API_KEY: canary,
      ANTHROPIC_BASE_URL: simulator.url,
      GEMINI_API_KEY: canary,
      GEMINI_BASE_URL: simulator.url,
      OPENAI_COMPATIBLE_API_KEY: canary,
      OPENAI_COMPATIBLE_BASE_URL: simulator.url,
      OPENAI_COMPATIBLE_MODELS: 'house-model',
      MODEL_FIRST_TOKEN_SECONDS: '2',
      MODEL_SILENCE_SECONDS: '2',
    },
  })
  client = await new ApiClient(product.url).signUp('models@example.org')
  datasetId = (await client.upload(realData('penguins.csv'))).body.id
})
afterAll(async () => {
  await product?.stop()
  await simulator?.close()
})

async function askModel(provider: string, script: ScriptedReply[]): Promise<Run> {
  const { body: models } = await client.send<Model[]>('GET', '/api/models')
  const model = models.find((candidate) => candidate.provider === provider && candidate.available)
  replies = [...script]
  return client.ask('how many?', [datasetId], { models: [model?.id ?? provider] })
}

describe.each(['openai', 'anthropic', 'google', 'custom'])('a run with %s over its own wire format', (provider) => {
  it('RUN-8: a failing attempt is repaired, both are kept, and the usage of both is recorded', async () => {
    const run = await askModel(provider, [broken, working])
    expect(run.status).toBe('succeeded')
    expect(run.attempts.map(({ status }) => status)).toEqual(['failed', 'succeeded'])
    expect(run.attempts[0]?.outputs).toMatchObject([{ type: 'error', name: 'NameError' }])
    expect(printedText(run)).toBe('the answer is 42\n')
    expect(run.usage).toMatchObject({ inputTokens: 2000, outputTokens: 400 })
    expect(simulator.requests.at(-1)?.text).toContain('NameError')
    expect(run.promptsSent).toHaveLength(2)
  })

  it('LLM-E1: a 429 with Retry-After is waited for, and the run succeeds', async () => {
    const run = await askModel(provider, [{ type: 'failure', status: 429, headers: { 'retry-after': '1' } }, working])
    expect(run.status).toBe('succeeded')
    expect(run.timing.totalMs).toBeGreaterThanOrEqual(1000)
  })

  it('LLM-E2: a cut stream keeps what had come and says so', async () => {
    const run = await askModel(provider, [{ ...working, fault: { kind: 'cut', afterDeltas: 1 } }])
    expect(run).toMatchObject({ status: 'failed', error: { message: { key: 'model-cut-off' } } })
    expect(run.attempts[0]?.text).toContain('I will count.')
    expect(run.usage).toMatchObject({ isEstimated: true, outputTokens: estimateTokens('I will count.\n\n```py') })
  })

  it('LLM-E3: a stalled stream ends after the limit with a message, what had come is kept', async () => {
    const run = await askModel(provider, [{ ...working, fault: { kind: 'stall', afterDeltas: 1 } }])
    expect(run).toMatchObject({ status: 'failed', error: { message: { key: 'model-stalled' } } })
    expect(run.attempts[0]?.text).toContain('I will count.')
  })

  it('LLM-E4: a wrong key is told in plain words', async () => {
    const run = await askModel(provider, [{ type: 'failure', status: 401 }])
    expect(run).toMatchObject({ status: 'failed', error: { message: { key: 'model-rejected-key' } } })
  })
})

describe('what a model sends', () => {
  it('RUN-8: the attempts are bounded', async () => {
    const different = [1, 2, 3, 4].map(
      (count): ScriptedReply => ({
        type: 'answer',
        text: program(`raise ValueError(${count})`),
        usage,
      }),
    )
    const run = await askModel('openai', different)
    expect(run).toMatchObject({
      status: 'failed',
      error: { message: { key: 'run-attempts-used', params: { attempts: 3 } } },
    })
    expect(run.attempts).toHaveLength(3)
  })

  it('RUN-14: an answer without Python ends the run and is kept', async () => {
    const run = await askModel('anthropic', [{ type: 'answer', text: ['These data cannot tell.'], usage }])
    expect(run).toMatchObject({ status: 'failed', error: { code: 'no-code' } })
    expect(run.attempts[0]?.text).toBe('These data cannot tell.')
  })

  it('RUN-12: two models at once run in kernels of their own: what one sets, the other does not see', async () => {
    const answer = (code: string): ScriptedReply => ({ type: 'answer', text: program(code), usage, pauseMs: 20 })
    const peek = 'planted = globals().get("planted", "clean")\nprint(planted)\nplanted = "leaked"'
    replies = [answer(peek), answer(peek)]
    const runs = await client.run({
      prompt: 'count',
      datasetIds: [datasetId],
      models: ['custom/house-model'],
      repeats: 2,
    })
    expect(runs.map(printedText)).toEqual(['clean\n', 'clean\n'])
    expect(new Set(runs.map(({ analysisId }) => analysisId)).size).toBe(2)
    expect(new Set(runs.map(({ comparisonId }) => comparisonId)).size).toBe(1)
  })

  it('RUN-12: asked of two models, the next step of an analysis goes on from its variables in both', async () => {
    const first = await client.execute('base = 40')
    const next: ScriptedReply = { type: 'answer', text: program('base += 2\nprint(base)'), usage }
    replies = [next, next]
    const runs = await client.run({
      prompt: 'add two',
      datasetIds: [datasetId],
      models: ['custom/house-model'],
      repeats: 2,
      analysisId: first.analysisId,
    })
    expect(runs.map(printedText)).toEqual(['42\n', '42\n'])
    expect(runs.map(({ replayedRuns }) => replayedRuns)).toEqual([1, 1])
  })

  it('RUN-7: a run is cancelled while the model thinks', async () => {
    replies = [{ type: 'answer', text: program('print(1)'), usage, pauseMs: 1500 }]
    const { body } = await client.send<{ runs: { id: string }[] }>('POST', '/api/runs', {
      prompt: 'x',
      datasetIds: [datasetId],
      models: ['custom/house-model'],
    })
    const id = body.runs[0]?.id ?? ''
    await client.waitFor(id, (run) => run.stage === 'thinking')
    await client.send('POST', `/api/runs/${id}/cancel`)
    expect((await client.waitFor(id)).status).toBe('cancelled')
  })

  it('ATTACK-75: the key of a provider is nowhere in the log, the database, the transcripts or the sandbox', async () => {
    replies = [{ type: 'failure', status: 401, message: `wrong key ${canary}` }]
    const failed = await client.ask('x', [datasetId], { models: ['custom/house-model'] })
    const inside = await client.execute('import os\nprint(dict(os.environ), open("/proc/self/environ").read())')
    const database = await readFile(join(product.dataDir, 'lab.sqlite')).catch(() => Buffer.alloc(0))
    const wal = await readFile(join(product.dataDir, 'lab.sqlite-wal')).catch(() => Buffer.alloc(0))
    expect(database.length + wal.length).toBeGreaterThan(0)
    for (const place of [JSON.stringify(failed), JSON.stringify(inside), product.output(), database, wal])
      expect(place.includes(canary)).toBe(false)
  })
})
