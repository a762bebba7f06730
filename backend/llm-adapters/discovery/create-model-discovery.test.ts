import { expect, it, onTestFinished } from 'vitest'
import { collectAnswer, joinDeltas } from '#engine/ports/language-model.contract.ts'
import { createLanguageModels } from '../create-language-models.ts'
import { createNetwork } from '../network/create-network.ts'
import { loadProviders } from '../provider-catalog.ts'
import { type ProviderSettings, resolveProvider } from '../resolve-provider.ts'
import type { ListScript } from '../simulator/answer-list.ts'
import { simulatedRequest } from '../simulator/open-simulated-models.ts'
import { startProviderSimulator } from '../simulator/start-provider-simulator.ts'
import { createModelDiscovery, type DiscoveryOptions } from './create-model-discovery.ts'

const chat = (...ids: string[]): ListScript[number] => ({ type: 'models', models: ids.map((id) => ({ id })) })

async function openModels(lists: ListScript, more: Partial<DiscoveryOptions> = {}, settings: ProviderSettings = {}) {
  const simulator = await startProviderSimulator([{ type: 'answer', text: ['hello'] }], lists)
  const failures: unknown[] = []
  const discovery = createModelDiscovery({ local: false, onFailure: (failure) => failures.push(failure), ...more })
  onTestFinished(() => {
    discovery.stop()
    return simulator.close()
  })
  const models = createLanguageModels({
    providers: loadProviders(),
    settings: { OPENAI_COMPATIBLE_BASE_URL: simulator.url, OPENAI_COMPATIBLE_MODELS: 'known', ...settings },
    discovery,
  })
  const list = async (provider = 'custom') =>
    (await models.listModels('someone')).filter((model) => model.provider === provider)
  return { models, simulator, discovery, failures, list }
}

it('LLM-38: models are listed at once as they are known; what the vendor lists joins them when it has answered, and can be asked', async () => {
  const { models, discovery, list, simulator } = await openModels([chat('b', 'known', 'a')])
  expect((await list()).map(({ id }) => id)).toEqual(['custom/known'])
  await discovery.settled()
  expect((await list()).map(({ id, origin }) => [id, origin])).toEqual([
    ['custom/known', 'added'],
    ['custom/a', 'discovered'],
    ['custom/b', 'discovered'],
  ])
  expect((await list())[1]).toMatchObject({ available: true, price: null, contextWindow: null, isLocal: false })
  const { events } = await collectAnswer(models, { ...simulatedRequest, modelId: 'custom/b' })
  expect(joinDeltas(events, 'text-delta')).toBe('hello')
  expect(simulator.requests.at(-1)?.model).toBe('b')
  expect(simulator.listRequests).toHaveLength(1)
})

it('LLM-38: a list that never comes holds nothing up', async () => {
  const { list, models } = await openModels([{ type: 'silence' }])
  expect(await list()).toHaveLength(1)
  const { events } = await collectAnswer(models, { ...simulatedRequest, modelId: 'custom/known' })
  expect(joinDeltas(events, 'text-delta')).toBe('hello')
})

it('LLM-38: what the catalog knows of a model counts before what a list says, which fills in the rest', async () => {
  const listed: ListScript = [
    {
      type: 'models',
      models: [
        { id: 'gpt-4o', label: 'Other', contextWindow: 5 },
        { id: 'known', contextWindow: 4096 },
      ],
    },
  ]
  const { discovery, list, simulator } = await openModels(listed)
  await discovery.settled()
  expect((await list()).find(({ id }) => id === 'custom/known')?.contextWindow).toBe(4096)
  const { discovery: openai, list: listOpenai } = await openModels(
    listed,
    {},
    {
      OPENAI_API_KEY: 'k',
      OPENAI_BASE_URL: simulator.url,
    },
  )
  await openai.settled()
  const gpt = (await listOpenai('openai')).find(({ id }) => id === 'openai/gpt-4o')
  expect(gpt).toMatchObject({ label: 'GPT-4o', contextWindow: 128_000, origin: 'listed' })
})

it('LLM-39: a list counts for its time and is then asked anew; a failure keeps what was known and is told once, without the key', async () => {
  let now = 0
  const clock = { now: () => now, lifetimeMs: 1000, retryMs: 100 }
  const key = 'sk-canary-0123456789abcdef0123456789'
  const lists: ListScript = [chat('first'), { type: 'failure', status: 500 }, chat('third')]
  const { discovery, list, simulator, failures } = await openModels(lists, clock, { OPENAI_COMPATIBLE_API_KEY: key })
  const names = async () => (await list()).map(({ id }) => id.slice('custom/'.length))
  const askedAt = async (time: number) => {
    now = time
    await names()
    await discovery.settled()
    return [simulator.listRequests.length, (await names()).at(-1)]
  }
  expect(await askedAt(0)).toEqual([1, 'first'])
  expect(await askedAt(999)).toEqual([1, 'first'])
  expect(await askedAt(1000)).toEqual([2, 'first'])
  expect(failures).toEqual([{ vendor: 'custom', fault: 'busy' }])
  expect(await askedAt(1099)).toEqual([2, 'first'])
  expect(await askedAt(1100)).toEqual([3, 'third'])
  expect(JSON.stringify(failures)).not.toContain(key)
})

it('LLM-39: a refused key is not tried again before its time', async () => {
  let now = 0
  const clock = { now: () => now, lifetimeMs: 1000, retryMs: 100 }
  const { discovery, list, simulator } = await openModels([{ type: 'failure', status: 401 }], clock)
  const askedAt = async (time: number) => {
    now = time
    await list()
    await discovery.settled()
    return simulator.listRequests.length
  }
  expect([await askedAt(0), await askedAt(999), await askedAt(1000)]).toEqual([1, 1, 2])
})

it('LLM-39: only vendors with a key, or that need none, are asked', async () => {
  const { url, listRequests, close } = await startProviderSimulator([], [chat('x')])
  onTestFinished(close)
  const discovery = createModelDiscovery({ local: false })
  const providers = loadProviders()
  const addresses = Object.fromEntries(providers.map(({ addressVariables: [variable = ''] }) => [variable, url]))
  createLanguageModels({ providers, settings: { ...addresses, DEEPSEEK_API_KEY: 'the-key-of-deepseek' }, discovery })
  await discovery.settled()
  const free = providers.filter(({ keyOptional }) => keyOptional).length
  expect(listRequests).toHaveLength(free + 1)
  expect(listRequests.filter(({ headers }) => headers.authorization === 'Bearer the-key-of-deepseek')).toHaveLength(1)
})

it('LLM-39: a user who names an address of the operator shares nothing with it, neither its list nor its failures', async () => {
  const simulator = await startProviderSimulator([], [chat('house-model')])
  onTestFinished(simulator.close)
  const discovery = createModelDiscovery({ local: false })
  const vendor = loadProviders().find(({ id }) => id === 'custom')
  if (!vendor) throw new Error('no custom')
  const shared = resolveProvider(vendor, { OPENAI_COMPATIBLE_BASE_URL: simulator.url })
  const own = { ...shared, isOwn: true as const }
  const refuse = () => Promise.reject(new Error('guarded'))
  discovery.modelsOf(own, refuse)
  await discovery.settled()
  discovery.modelsOf(shared, createNetwork().trusted)
  await discovery.settled()
  expect(discovery.modelsOf(shared, refuse).map(({ id }) => id)).toEqual(['house-model'])
  expect(discovery.modelsOf(own, refuse)).toEqual([])
})

it('LLM-39: a hundred lists are kept; the one that was looked at longest ago makes room', async () => {
  const simulator = await startProviderSimulator([], [chat('m')])
  onTestFinished(simulator.close)
  const discovery = createModelDiscovery({ local: false })
  const vendor = loadProviders().find(({ id }) => id === 'custom')
  if (!vendor) throw new Error('no custom')
  const { trusted } = createNetwork()
  const lookAt = async (key: number) => {
    const settings = { OPENAI_COMPATIBLE_BASE_URL: simulator.url, OPENAI_COMPATIBLE_API_KEY: `key-${key}` }
    discovery.modelsOf(resolveProvider(vendor, settings), trusted)
    await discovery.settled()
    return simulator.listRequests.length
  }
  for (let key = 1; key <= 100; key += 1) await lookAt(key)
  expect(await lookAt(1)).toBe(100)
  expect(await lookAt(101)).toBe(101)
  expect(await lookAt(1)).toBe(101)
  expect(await lookAt(2)).toBe(102)
})
