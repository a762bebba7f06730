import { expect, it } from 'vitest'
import { collectAnswer, joinDeltas } from '#engine/ports/language-model.contract.ts'
import { createLanguageModels } from './create-language-models.ts'
import { loadProviders, parseProviders } from './provider-catalog.ts'
import { type ProviderSettings, resolveProvider } from './resolve-provider.ts'
import { simulatedRequest } from './simulator/open-simulated-models.ts'
import { startProviderSimulator } from './simulator/start-provider-simulator.ts'

const providers = loadProviders()
const resolve = (id: string, settings: ProviderSettings = {}) => {
  const provider = providers.find((each) => each.id === id)
  if (!provider) throw new Error(`no ${id}`)
  return resolveProvider(provider, settings)
}

it('LLM-33: the vendors that the product names are there, each with the page where a key is made', () => {
  const local = ['ollama', 'lm-studio', 'vllm', 'custom']
  const hosted = 'openai azure anthropic google deepseek qwen zhipu moonshot doubao minimax qianfan hunyuan xai mistral'
  const ids = [...hosted.split(' '), 'openrouter', 'siliconflow', ...local]
  expect(providers.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  for (const { id, keyUrl } of providers) expect(keyUrl === null).toBe(local.includes(id))
})

it('LLM-33: a vendor that nobody has heard of is a few lines of data, with a header for its key and an address of its own', async () => {
  const simulator = await startProviderSimulator([{ type: 'answer', text: ['hello'], usage: { input: 2, output: 1 } }])
  const made = parseProviders(`
- id: made-up
  label: Made Up
  protocol: openai-compatible
  baseUrl: null
  defaultPath: /deep/v9
  keyUrl: https://made-up.example/keys
  keyHeader: x-made-up-key
  keyVariables: [MADE_UP_API_KEY]
  addressVariables: [MADE_UP_BASE_URL]
  modelsVariable: MADE_UP_MODELS
  models:
    - { id: m, label: M, capabilities: [reasoning], contextWindow: 32000, maxOutput: 4000, price: { input: 1, output: 2, asOf: 2026-01-01 } }
`)
  const settings = { MADE_UP_API_KEY: 'secret-of-made-up', MADE_UP_BASE_URL: simulator.url }
  const models = createLanguageModels({ providers: made, settings })
  expect(await models.listModels('someone')).toEqual([
    {
      id: 'made-up/m',
      provider: 'made-up',
      label: 'M',
      available: true,
      contextWindow: 32_000,
      price: { input: 1, output: 2, asOf: '2026-01-01' },
      capabilities: ['reasoning'],
      isLocal: false,
      origin: 'listed',
    },
  ])
  const { events } = await collectAnswer(models, { ...simulatedRequest, modelId: 'made-up/m' })
  await simulator.close()
  expect(joinDeltas(events, 'text-delta')).toBe('hello')
  const [sent] = simulator.requests
  expect(sent?.path).toBe('/deep/v9/chat/completions')
  expect(sent?.headers['x-made-up-key']).toBe('secret-of-made-up')
  expect(sent?.headers.authorization).toBeUndefined()
})

it('LLM-33: Azure is asked at the address of the account, by deployment, with its own header', () => {
  expect(resolve('azure', { AZURE_OPENAI_API_KEY: 'k' }).missing?.params?.variable).toBe('AZURE_OPENAI_BASE_URL')
  const azure = resolve('azure', {
    AZURE_OPENAI_API_KEY: 'k',
    AZURE_OPENAI_BASE_URL: 'https://mine.openai.azure.com',
    AZURE_OPENAI_MODELS: 'my-deployment',
  })
  expect(azure).toMatchObject({
    missing: null,
    baseUrl: 'https://mine.openai.azure.com/openai/v1',
    keyHeader: 'api-key',
    modelList: null,
    models: [{ id: 'my-deployment', origin: 'added' }],
  })
})

it('LLM-34: a model is local only when a server that runs models is asked at a loopback address', () => {
  const local = (id: string, settings: ProviderSettings) => resolve(id, settings).models.at(-1)?.isLocal
  expect(local('ollama', { OLLAMA_MODELS: 'qwen3:8b' })).toBe(true)
  for (const host of ['localhost:1', '127.8.0.1', '[::1]:9', '2130706433', 'lab.localhost'])
    expect(local('vllm', { VLLM_MODELS: 'm', VLLM_BASE_URL: `http://${host}` })).toBe(true)
  for (const host of [
    'gpu',
    '10.0.0.7',
    '127.0.0.1.example.org',
    'localhost.example.org',
    '[::ffff:10.0.0.7]',
    '0.0.0.0',
  ])
    expect(local('vllm', { VLLM_MODELS: 'm', VLLM_BASE_URL: `http://${host}` })).toBe(false)
})

it('LLM-34: a gateway on this machine is not local, nor is a model that Ollama passes on to its cloud', () => {
  const gateway = 'http://127.0.0.1:4000'
  expect(resolve('openai', { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: gateway }).models[0]?.isLocal).toBe(false)
  const custom = resolve('custom', { OPENAI_COMPATIBLE_BASE_URL: gateway, OPENAI_COMPATIBLE_MODELS: 'm' })
  expect(custom.models[0]?.isLocal).toBe(false)
  const cloud = resolve('ollama', { OLLAMA_MODELS: 'gpt-oss:120b-cloud glm-4.6:cloud cloud:8b' })
  expect(cloud.models.map(({ isLocal }) => isLocal)).toEqual([false, false, true])
})
