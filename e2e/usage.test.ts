import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Model } from '#contract/model.ts'
import type { Run } from '#contract/run.ts'
import type { ScriptedReply } from '../backend/llm-adapters/simulator/scripted-reply.ts'
import {
  type ProviderSimulator,
  startProviderSimulator,
} from '../backend/llm-adapters/simulator/start-provider-simulator.ts'
import type { LedgerEntry } from '../backend/llm-adapters/simulator/usage-ledger.ts'
import { ApiClient } from './testing/api-client.ts'
import { realData } from './testing/real-data.ts'
import { type Product, startProduct } from './testing/start-product.ts'

type Price = { input: number; output: number; cacheRead?: number; upToInputTokens?: number }
type Vendor = { id: string; models: { id: string; price: Price | null }[] }

const counted = (code: string): ScriptedReply => ({
  type: 'answer',
  text: ['Let us see.\n\n```python\n', `${code}\n`, '```\n'],
  reasoning: ['Which columns are there? ', 'Count them.'],
  usage: 'counted',
})
const vendors: Vendor[] = parse(readFileSync('backend/llm-adapters/providers.yaml', 'utf8'))
const asked = ['openai/gpt-4o', 'anthropic/claude-haiku-4-5', 'google/gemini-2.5-flash', 'deepseek/deepseek-chat']

let product: Product
let client: ApiClient
let simulator: ProviderSimulator
let datasetId: string
/** The first program that a model writes fails. */
let repairs = false

beforeAll(async () => {
  const isRepair = (text: string) => text.includes('NameError')
  simulator = await startProviderSimulator(
    ({ text }) => counted(repairs && !isRepair(text) ? 'print(not_there)' : 'print(6 * 7)'),
    [{ type: 'models', models: [{ id: 'brand-new' }, { id: 'text-embedding-9', kind: 'embedding' }] }],
  )
  const names = ['OPENAI', 'ANTHROPIC', 'GEMINI', 'DEEPSEEK']
  const env = Object.fromEntries(
    names.flatMap((name) => [
      [`${name}_API_KEY`, 'k'],
      [`${name}_BASE_URL`, simulator.url],
    ]),
  )
  product = await startProduct({ env })
  client = await new ApiClient(product.url).signUp('usage@example.org')
  datasetId = (await client.upload(realData('penguins.csv'))).body.id
})
afterAll(async () => {
  await product?.stop()
  await simulator?.close()
})

/** What the ledger says of some requests for a model, in the form of the contract. */
function addUp(model: string, entries: LedgerEntry[]) {
  const [vendorId, modelId] = model.split('/')
  const price = vendors.find(({ id }) => id === vendorId)?.models.find(({ id }) => id === modelId)?.price
  if (!price) throw new Error(`no price for ${model}`)
  const usages = entries.map(({ usage }) => ({ cacheRead: 0, reasoning: 0, input: 0, output: 0, ...usage }))
  const sum = (pick: (usage: (typeof usages)[number]) => number) =>
    usages.reduce((total, usage) => total + pick(usage), 0)
  const cached = sum(({ cacheRead }) => cacheRead)
  const dollars = sum(
    ({ input, cacheRead, output }) =>
      ((input - cacheRead) * price.input + cacheRead * (price.cacheRead ?? price.input) + output * price.output) / 1e6,
  )
  return {
    inputTokens: sum(({ input }) => input),
    outputTokens: sum(({ output }) => output),
    ...(cached > 0 && { cachedInputTokens: cached }),
    reasoningTokens: sum(({ reasoning }) => reasoning),
    costUsd: expect.closeTo(dollars, 10),
  }
}

const entriesOf = (model: string, from: number) =>
  simulator.ledger.slice(from).filter((entry) => entry.model === model.slice(model.indexOf('/') + 1))

it.each(asked)(
  'LLM-43: %s with a repair: tokens and cost of the run are those of the ledger, both attempts counted',
  async (model) => {
    repairs = true
    const from = simulator.ledger.length
    const run = await client.ask('how many?', [datasetId], { models: [model] })
    expect(run).toMatchObject({ status: 'succeeded', attempts: [{ status: 'failed' }, { status: 'succeeded' }] })
    const entries = entriesOf(model, from)
    expect(entries.length).toBeGreaterThanOrEqual(2)
    expect(run.usage).toEqual(addUp(model, entries))
  },
)

it('LLM-43: a comparison of every protocol with repeats: the usage of each run is in the ledger, and all of the ledger in the runs', async () => {
  repairs = false
  const from = simulator.ledger.length
  const runs = await client.run({ prompt: 'how many?', datasetIds: [datasetId], models: asked, repeats: 2 })
  expect(runs.map(({ status }) => status)).toEqual(Array(8).fill('succeeded'))
  for (const model of asked) {
    const own = runs.filter((run: Run) => run.model === model)
    const entries = entriesOf(model, from)
    expect(own).toHaveLength(2)
    expect(entries).toHaveLength(2)
    const inOrder = (usages: { inputTokens: number | null; cachedInputTokens?: number | null | undefined }[]) =>
      usages.toSorted((a, b) => (a.cachedInputTokens ?? 0) - (b.cachedInputTokens ?? 0))
    expect(inOrder(own.map(({ usage }) => usage))).toEqual(inOrder(entries.map((entry) => addUp(model, [entry]))))
  }
})

it('LLM-38: a model that only its vendor lists is listed with its origin, answers, and its cost is unknown', async () => {
  repairs = false
  const { body } = await client.send<Model[]>('GET', '/api/models')
  const found = body.filter(({ origin }) => origin === 'discovered').map(({ id, price }) => [id, price])
  expect(found).toEqual(['openai', 'anthropic', 'google', 'deepseek'].map((vendor) => [`${vendor}/brand-new`, null]))
  const from = simulator.ledger.length
  const run = await client.ask('how many?', [datasetId], { models: ['deepseek/brand-new'] })
  expect(run.status).toBe('succeeded')
  expect(run.usage).toMatchObject({ inputTokens: simulator.ledger[from]?.usage?.input, costUsd: null })
})
