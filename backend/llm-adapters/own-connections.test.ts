import { expect, it, onTestFinished } from 'vitest'
import { AppFailure } from '#engine/app-failure.ts'
import type { ConnectionRecord } from '#engine/ports/connection-store.ts'
import { collectAnswer, joinDeltas } from '#engine/ports/language-model.contract.ts'
import { createLanguageModels } from './create-language-models.ts'
import { createModelDiscovery } from './discovery/create-model-discovery.ts'
import { createNetwork } from './network/create-network.ts'
import { loadProviders } from './provider-catalog.ts'
import type { ProviderSettings } from './resolve-provider.ts'
import type { ListScript } from './simulator/answer-list.ts'
import { simulatedRequest } from './simulator/open-simulated-models.ts'
import type { ScriptedReply } from './simulator/scripted-reply.ts'
import { startProviderSimulator } from './simulator/start-provider-simulator.ts'

const ownKey = 'sk-of-ann-0123456789'

/** Models for Ann, who has one connection to a simulator, and for everybody else, who have none. */
async function open(
  more: Partial<ConnectionRecord> = {},
  given: { settings?: ProviderSettings; reply?: ScriptedReply; allowed?: string[]; lists?: ListScript } = {},
) {
  const simulator = await startProviderSimulator([given.reply ?? { type: 'answer', text: ['hello'] }], given.lists)
  const network = createNetwork({ allowedHosts: given.allowed ?? ['127.0.0.1'] })
  const discovery = createModelDiscovery({ local: false, timeoutMs: 3_600_000 })
  onTestFinished(async () => {
    discovery.stop()
    await Promise.all([simulator.close(), network.close()])
  })
  const connection: ConnectionRecord = {
    ...{ id: 'mine', ownerId: 'ann', vendorId: 'custom', label: 'My gateway', baseUrl: simulator.url, key: ownKey },
    ...{ isKeyLost: false, models: ['m'], createdAt: '2026-01-01', ...more },
  }
  const models = createLanguageModels({
    providers: loadProviders(),
    settings: given.settings ?? {},
    network,
    connections: async (ownerId) => (ownerId === 'ann' ? [connection] : []),
    discovery,
    options: { retry: { baseDelayMs: 1 } },
  })
  const list = async (ownerId: string, provider: string) =>
    (await models.listModels(ownerId)).filter((model) => model.provider === provider)
  const ask = (ownerId: string, modelId: string) => collectAnswer(models, { ...simulatedRequest, ownerId, modelId })
  return { simulator, list, ask }
}

const messageOf = (error: unknown) => (error instanceof AppFailure ? error.failure.message : error)

it('CON-10: the models of a connection are listed and answered for its owner, with the key of the connection', async () => {
  const { list, ask, simulator } = await open()
  expect(await list('ann', 'mine')).toMatchObject([{ id: 'mine/m', available: true, origin: 'added' }])
  const { events } = await ask('ann', 'mine/m')
  expect(joinDeltas(events, 'text-delta')).toBe('hello')
  expect(simulator.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${ownKey}`])
})

it('CON-11: for anybody else there is no such model', async () => {
  const { list, ask, simulator } = await open()
  expect(await list('bob', 'mine')).toEqual([])
  expect(messageOf((await ask('bob', 'mine/m')).error)).toEqual({ key: 'model-unknown', params: { model: 'mine/m' } })
  expect(simulator.requests).toEqual([])
})

it("CON-12: an own key takes the place of the operator's, for its owner alone", async () => {
  const operator = await startProviderSimulator([{ type: 'answer', text: ['operator'] }])
  onTestFinished(operator.close)
  const settings = { DEEPSEEK_API_KEY: 'sk-of-the-operator', DEEPSEEK_BASE_URL: operator.url }
  const { ask, simulator } = await open({ id: 'deepseek', vendorId: 'deepseek' }, { settings })
  expect(joinDeltas((await ask('ann', 'deepseek/deepseek-chat')).events, 'text-delta')).toBe('hello')
  expect(joinDeltas((await ask('bob', 'deepseek/deepseek-chat')).events, 'text-delta')).toBe('operator')
  expect(simulator.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${ownKey}`])
  expect(operator.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer sk-of-the-operator'])
})

it('CON-12: a model is available to who has a key of their own where the operator has none', async () => {
  const { list } = await open({ id: 'deepseek', vendorId: 'deepseek', models: [] })
  const available = async (owner: string) => (await list(owner, 'deepseek')).map((model) => model.available)
  expect(new Set(await available('ann'))).toEqual(new Set([true]))
  expect(new Set(await available('bob'))).toEqual(new Set([false]))
})

it('CON-13: a connection whose key is lost says so, and the operator’s key does not step in', async () => {
  const settings = { DEEPSEEK_API_KEY: 'sk-of-the-operator' }
  const lost = { id: 'deepseek', vendorId: 'deepseek', key: null, isKeyLost: true }
  const { list, ask, simulator } = await open(lost, { settings })
  const reason = { key: 'connection-key-lost', params: { connection: 'My gateway' } }
  expect((await list('ann', 'deepseek'))[0]).toMatchObject({ available: false, reason })
  expect(messageOf((await ask('ann', 'deepseek/deepseek-chat')).error)).toEqual(reason)
  expect(simulator.requests).toEqual([])
})

it('CON-14: what the connection’s own list names joins its models, for its owner, the first time too', async () => {
  const { list, ask } = await open({}, { lists: [{ type: 'models', models: [{ id: 'listed' }] }] })
  expect(joinDeltas((await ask('ann', 'mine/listed')).events, 'text-delta')).toBe('hello')
  expect((await list('ann', 'mine')).map(({ id, origin }) => [id, origin])).toEqual([
    ['mine/m', 'added'],
    ['mine/listed', 'discovered'],
  ])
  expect(await list('bob', 'mine')).toEqual([])
})

it('CON-14: a list that never comes is not waited for longer than two seconds', async () => {
  const { list } = await open({}, { lists: [{ type: 'silence' }] })
  expect((await list('ann', 'mine')).map(({ id }) => id)).toEqual(['mine/m'])
})

it.each([
  [{ type: 'failure', status: 401 } as const, 'connection-rejected-key'],
  [{ type: 'raw', status: 200, contentType: 'text/html', body: '' } as const, 'connection-bad-answer'],
])('CON-15: a failure of an own connection names the page where it is mended, not a variable', async (reply, key) => {
  const { ask } = await open({}, { reply })
  expect(messageOf((await ask('ann', 'mine/m')).error)).toEqual({ key, params: { provider: 'My gateway' } })
})

it('CON-16: an address that leads inside is refused at once, whatever was saved', async () => {
  const { ask, simulator } = await open({}, { allowed: [] })
  expect(messageOf((await ask('ann', 'mine/m')).error)).toEqual({
    key: 'connection-address-refused',
    params: { provider: 'My gateway' },
  })
  expect(simulator.requests).toEqual([])
})
