import { describe, expect, it, onTestFinished } from 'vitest'
import { formatUserMessage } from '#contract/user-message.ts'
import type { VendorAccess } from '#engine/ports/vendor-directory.ts'
import { createNetwork } from './network/create-network.ts'
import { loadProviders, parseProviders } from './provider-catalog.ts'
import type { ListReply, ListScript } from './simulator/answer-list.ts'
import { simulatedKey, simulatedProtocols } from './simulator/open-simulated-models.ts'
import type { ScriptedReply } from './simulator/scripted-reply.ts'
import { startProviderSimulator } from './simulator/start-provider-simulator.ts'
import { createVendorDirectory } from './vendor-directory.ts'

const never = new AbortController().signal
const answer: ScriptedReply = { type: 'answer', text: ['OK'] }
const models: ListReply = { type: 'models', models: [{ id: 'model-1' }, { id: 'model-2' }] }
const failure = (status: number): Extract<ScriptedReply, { type: 'failure' }> => ({ type: 'failure', status })
const noKey = failure(401)

type Given = {
  protocol?: string
  modelList?: string | null
  access?: Partial<VendorAccess>
  allowed?: string[]
  timeoutMs?: number
}

/** The answer of a test at a simulator that is listed as a host of the house. */
async function test(lists: ListScript, replies: ScriptedReply[] = [answer], given: Given = {}) {
  const simulator = await startProviderSimulator(replies, lists)
  const network = createNetwork({ allowedHosts: given.allowed ?? ['127.0.0.1'] })
  onTestFinished(async () => {
    await Promise.all([simulator.close(), network.close()])
  })
  const providers = parseProviders(`
- id: simulated
  label: Simulated
  protocol: ${given.protocol ?? 'openai-compatible'}
  baseUrl: https://api.example.org/v1
  keyVariables: [SIMULATED_API_KEY]
  addressVariables: [SIMULATED_BASE_URL]
  modelsVariable: SIMULATED_MODELS
  modelList: ${given.modelList === undefined ? 'models' : given.modelList}
  models: []
`)
  const directory = createVendorDirectory(providers, {}, { network, timeoutMs: given.timeoutMs ?? 10_000 })
  const access = { vendorId: 'simulated', baseUrl: simulator.url, key: simulatedKey, models: [], ...given.access }
  const result = await directory.test(access, never)
  expect(JSON.stringify(result)).not.toContain(simulatedKey)
  for (const language of ['en', 'zh-CN'] as const)
    expect(formatUserMessage(result.message, language)).not.toMatch(/\{\w+\}/)
  return { ...result, key: result.message.key, simulator }
}

describe.each(simulatedProtocols)('a test over protocol %s', (protocol) => {
  const ask = (lists: ListScript, given: Given = {}) => test(lists, [answer], { protocol, ...given })

  it('CON-30: works when the list comes with the key and not without', async () => {
    const { isOk, message, models: listed, simulator } = await ask([models, noKey])
    expect({ isOk, message }).toEqual({
      isOk: true,
      message: { key: 'connection-works', params: { provider: 'Simulated', count: 2 } },
    })
    expect(listed).toEqual(['model-1', 'model-2'])
    expect(JSON.stringify(simulator.listRequests[0]?.headers)).toContain(simulatedKey)
    expect(simulator.requests).toEqual([])
  })

  it.each([
    [401, 'connection-rejected-key'],
    [403, 'connection-rejected-key'],
    [402, 'model-no-balance'],
    [404, 'connection-bad-answer'],
    [429, 'model-busy'],
    [503, 'model-busy'],
    [400, 'model-refused'],
  ])('CON-31: an answer of %i is told as %s', async (status, key) => {
    expect(await ask([failure(status)])).toMatchObject({ isOk: false, key, models: [] })
  })
})

it.each([
  ['a page', { type: 'raw', status: 200, contentType: 'text/html', body: '<html>' }],
  ['no page', { type: 'raw', status: 404, contentType: 'text/html', body: '<html>' }],
  ['a redirect', { type: 'raw', status: 302, contentType: 'text/html', body: '', headers: { location: 'http://x/' } }],
  ['other JSON', { type: 'raw', status: 200, contentType: 'application/json', body: '{"hello":1}' }],
] as [string, ListReply][])('CON-31: %s in place of the list points to the address', async (_name, reply) => {
  expect(await test([reply])).toMatchObject({ isOk: false, key: 'connection-bad-answer' })
})

it('CON-31: silence is told with the seconds', async () => {
  const { message } = await test([{ type: 'silence' }], [], { timeoutMs: 300 })
  expect(message).toEqual({ key: 'connection-timed-out', params: { provider: 'Simulated', seconds: 1 } })
})

it('CON-31: an address where nobody listens, and one that the guard refuses', async () => {
  const { simulator } = await test([models, noKey])
  await simulator.close()
  const access = { baseUrl: simulator.url }
  expect(await test([], [], { access })).toMatchObject({ isOk: false, key: 'connection-unreachable' })
  expect(await test([], [], { access, allowed: [] })).toMatchObject({ isOk: false, key: 'connection-address-refused' })
  const open = await test([models], [answer], { allowed: [] })
  expect(open).toMatchObject({ isOk: false, key: 'connection-address-refused' })
  expect(open.simulator.listRequests).toEqual([])
})

it('CON-31: a key that can be none is told before anything is sent', async () => {
  const { key, simulator } = await test([models], [answer], { access: { key: 'two words' } })
  expect(key).toBe('connection-key-malformed')
  expect(simulator.listRequests).toEqual([])
})

it.each([null, 'models'])(
  'CON-32: with the list %s that says nothing of the key, one word is asked for',
  async (modelList) => {
    const ask = (reply: ScriptedReply) => test([models], [reply], { modelList, access: { models: ['my-model'] } })
    const { isOk, message, simulator } = await ask(answer)
    expect({ isOk, message }).toEqual({
      isOk: true,
      message: { key: 'connection-works-answered', params: { provider: 'Simulated', model: 'my-model' } },
    })
    expect(simulator.requests.map(({ model, body }) => [model, (body as { max_tokens?: number }).max_tokens])).toEqual([
      ['my-model', 16],
    ])
    expect(await ask(failure(401))).toMatchObject({ isOk: false, key: 'connection-rejected-key' })
    expect(await ask(failure(402))).toMatchObject({ isOk: false, key: 'model-no-balance' })
    const unknown = await ask(failure(404))
    expect(unknown.message).toEqual({ key: 'model-not-allowed', params: { provider: 'Simulated', model: 'my-model' } })
  },
)

it('CON-32: without a list and without a model it says what is missing', async () => {
  expect(await test([], [], { modelList: null })).toMatchObject({ isOk: false, key: 'connection-needs-model' })
})

it('CON-33: models that the list does not name are told, and do no harm', async () => {
  const { isOk, message } = await test([models, noKey], [], { access: { models: ['model-2', 'ep-1', 'ep-2'] } })
  expect(isOk).toBe(true)
  expect(message.params).toEqual({ provider: 'Simulated', count: 2, models: 'ep-1, ep-2' })
})

it('CON-34: an abort ends the test with its reason', async () => {
  const reason = new Error('gone')
  const directory = createVendorDirectory(loadProviders(), {})
  const access = { vendorId: 'openai', baseUrl: 'https://127.0.0.1/v1', key: 'k', models: [] }
  await expect(directory.test(access, AbortSignal.abort(reason))).rejects.toBe(reason)
})
