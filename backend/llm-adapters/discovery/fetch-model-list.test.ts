import { expect, it, onTestFinished } from 'vitest'
import { createNetwork } from '../network/create-network.ts'
import { loadProviders } from '../provider-catalog.ts'
import { type ProviderSettings, resolveProvider } from '../resolve-provider.ts'
import type { ListScript } from '../simulator/answer-list.ts'
import type { SimulatedModel } from '../simulator/simulated-model.ts'
import { startProviderSimulator } from '../simulator/start-provider-simulator.ts'
import { fetchModelList } from './fetch-model-list.ts'

const key = 'sk-canary-0123456789abcdef0123456789'
const never = new AbortController().signal
const network = createNetwork()
const models: SimulatedModel[] = [
  { id: 'chat-1', label: 'Chat One', contextWindow: 32_768 },
  { id: 'text-embedding-3', kind: 'embedding' },
]

async function fetchFrom(id: string, script: ListScript, more: { signal?: AbortSignal; timeoutMs?: number } = {}) {
  const simulator = await startProviderSimulator([], script)
  onTestFinished(simulator.close)
  const provider = loadProviders().find((each) => each.id === id)
  if (!provider) throw new Error(`no ${id}`)
  const settings: ProviderSettings = {
    [provider.addressVariables[0] ?? '']: simulator.url,
    [provider.keyVariables[0] ?? '']: key,
  }
  const found = fetchModelList(resolveProvider(provider, settings), { fetch: network.trusted, signal: never, ...more })
  return { found, simulator }
}

it.each([
  ['openai', '/v1/models', 'authorization', `Bearer ${key}`],
  ['anthropic', '/v1/models?limit=1000', 'x-api-key', key],
  ['google', '/v1beta/models?pageSize=1000', 'x-goog-api-key', key],
  ['lm-studio', '/api/v0/models', 'authorization', `Bearer ${key}`],
  ['vllm', '/v1/models', 'authorization', `Bearer ${key}`],
])(
  'LLM-35: the list of %s is asked at its own path with the key in its header, and names what one can talk with',
  async (id, path, header, value) => {
    const { found, simulator } = await fetchFrom(id, [{ type: 'models', models }])
    expect(await found).toMatchObject([{ id: 'chat-1', contextWindow: 32_768, price: null }])
    expect(simulator.listRequests).toMatchObject([{ path, headers: { [header]: value } }])
  },
)

it('LLM-35: Ollama lists at its tags; what it passes on to its cloud is not local', async () => {
  const { found } = await fetchFrom('ollama', [
    {
      type: 'models',
      models: [
        { id: 'qwen3:8b' },
        { id: 'gpt-oss:120b', remoteHost: 'https://ollama.com:443' },
        { id: 'glm-4.6:cloud' },
        { id: 'nomic-embed-text:latest', kind: 'embedding' },
      ],
    },
  ])
  expect((await found).map(({ id, isLocal }) => [id, isLocal])).toEqual([
    ['qwen3:8b', true],
    ['gpt-oss:120b', false],
    ['glm-4.6:cloud', false],
  ])
})

it('LLM-35: OpenRouter tells prices by the token, context and what a model can do; a router has no price', async () => {
  const sold: SimulatedModel[] = [
    {
      id: 'maker/model',
      label: 'Maker: Model',
      contextWindow: 200_000,
      price: { input: '0.0000025', output: '0.00001', cacheRead: '0.00000025' },
      sees: true,
    },
    { id: 'openrouter/auto', price: { input: '-1', output: '-1' } },
    { id: 'maker/free', price: { input: '0', output: '0' } },
  ]
  const { found } = await fetchFrom('openrouter', [{ type: 'models', models: sold }])
  const asOf = new Date().toISOString().slice(0, 10)
  expect(await found).toEqual([
    {
      id: 'maker/model',
      label: 'Maker: Model',
      contextWindow: 200_000,
      price: { input: 2.5, output: 10, cacheRead: 0.25, asOf },
      capabilities: ['vision'],
      isLocal: false,
    },
    expect.objectContaining({ id: 'openrouter/auto', price: null }),
    expect.objectContaining({ id: 'maker/free', price: { input: 0, output: 0, asOf } }),
  ])
  // Elsewhere numbers called "pricing" may be of any unit.
  const { found: unsaid } = await fetchFrom('custom', [{ type: 'models', models: sold }])
  expect((await unsaid).map(({ price }) => price)).toEqual([null, null, null])
})

it.each([
  'text-embedding-3-large',
  'bge-m3',
  'whisper-1',
  'tts-1-hd',
  'gpt-4o-audio-preview',
  'gpt-realtime-2',
  'gpt-image-2',
  'dall-e-3',
  'omni-moderation-latest',
  'gemini-2.5-flash-preview-tts',
  'qwen3-vl-rerank',
  'qwen-image-3.0-pro',
  'wan2.2-t2v-plus',
  'paraformer-realtime-v2',
  'grok-imagine-video',
  'mistral-ocr-latest',
  'doubao-seedream-4-0',
  'gpt-3.5-turbo-instruct',
  'o3-deep-research',
])('LLM-36: %s is no model that one talks with', async (id) => {
  const { found } = await fetchFrom('openai', [{ type: 'models', models: [{ id }] }])
  expect(await found).toEqual([])
})

it('LLM-36: the models that ship pass the filter of their own vendor', () => {
  for (const { notChat, models: shipped } of loadProviders())
    expect(shipped.filter(({ id }) => notChat?.test(id)).map(({ id }) => id)).toEqual([])
})

it.each([
  ['a wrong key', [{ type: 'failure', status: 401 }], 'rejected-key'],
  ['a page in place of a list', [{ type: 'raw', status: 200, contentType: 'text/html', body: '<html>' }], 'bad-answer'],
  [
    'JSON that is no list',
    [{ type: 'raw', status: 200, contentType: 'application/json', body: '{"ok":1}' }],
    'bad-answer',
  ],
  ['no such path', [], 'bad-answer'],
  [
    'a redirect',
    [{ type: 'raw', status: 302, contentType: 'text/plain', body: '', headers: { location: '/' } }],
    'bad-answer',
  ],
] satisfies [string, ListScript, string][])(
  'LLM-37: %s is told as a fault, without the key',
  async (_, script, kind) => {
    const { found } = await fetchFrom('openai', script)
    const error = await found.catch((fault) => fault)
    expect(error).toMatchObject({ name: 'ProviderFault', kind })
    expect(JSON.stringify({ ...error, message: error.message })).not.toContain(key)
  },
)

it('LLM-37: a list is bounded in bytes, count and time, and its strange entries are passed over', async () => {
  const huge = `{"data":[${'{"id":"m"},'.repeat(900_000)}{}]}`
  const json = { type: 'raw', status: 200, contentType: 'application/json' } as const
  const { found: large } = await fetchFrom('openai', [{ ...json, body: huge }])
  await expect(large).rejects.toMatchObject({ kind: 'bad-answer', detail: 'the list is too large' })
  const many = Array.from({ length: 3000 }, (_, index) => ({ id: `m${index}` }))
  const { found: counted } = await fetchFrom('openai', [{ type: 'models', models: many }])
  expect(await counted).toHaveLength(1000)
  const strange =
    '{"data":[null,7,"x",{"id":5},{"id":"a b"},{"id":""},{"id":"ok","context_length":-1,"name":"O\\u0000\\nK"},{"id":"ok"}]}'
  const { found: clean } = await fetchFrom('openai', [{ ...json, body: strange }])
  expect(await clean).toMatchObject([{ id: 'ok', contextWindow: null }])
  const { found: silent } = await fetchFrom('openai', [{ type: 'silence' }], { timeoutMs: 50 })
  await expect(silent).rejects.toMatchObject({ kind: 'stalled' })
  const reason = new Error('stopped')
  const { found: stopped } = await fetchFrom('openai', [{ type: 'silence' }], { signal: AbortSignal.abort(reason) })
  await expect(stopped).rejects.toBe(reason)
})
