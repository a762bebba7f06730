import { expect, it } from 'vitest'
import { loadProviders, parseProviders } from './provider-catalog.ts'
import { type ProviderSettings, resolveProvider } from './resolve-provider.ts'

const providers = loadProviders()
const resolve = (id: string, settings: ProviderSettings = {}) => {
  const provider = providers.find((each) => each.id === id)
  if (!provider) throw new Error(`no ${id}`)
  return resolveProvider(provider, settings)
}

it('LLM-24: the vendors that ship are valid, and each price has its day', () => {
  expect(providers.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'openai',
      'anthropic',
      'google',
      'deepseek',
      'qwen',
      'zhipu',
      'moonshot',
      'doubao',
      'minimax',
      'qianfan',
      'ollama',
      'custom',
    ]),
  )
  for (const { price } of providers.flatMap(({ models }) => models)) if (price) expect(price.asOf).toMatch(/^\d{4}-/)
})

it('LLM-24: a list that is not valid is refused at start with the place of the fault', () => {
  const vendor = (more: string) =>
    `- { id: a, label: A, protocol: openai, baseUrl: 'https://a.example', keyVariables: [A_API_KEY], addressVariables: [A_BASE_URL], modelsVariable: A_MODELS, models: [], ${more} }`
  expect(parseProviders(vendor('keyOptional: true'))).toHaveLength(1)
  expect(() => parseProviders(vendor('pricing: 3'))).toThrow(/pricing/)
  expect(() => parseProviders(vendor('protocol: soap').replace('protocol: openai, ', ''))).toThrow(/protocol/)
  expect(() => parseProviders(`${vendor('')}\n${vendor('')}`)).toThrow(/a appears twice/)
})

it('LLM-25: a vendor without its key, or without an address, says which variable to set', () => {
  expect(resolve('openai').missing).toEqual({
    key: 'model-needs-key',
    params: { provider: 'OpenAI', variable: 'OPENAI_API_KEY' },
  })
  expect(resolve('openai', { OPENAI_API_KEY: '  ' }).missing?.key).toBe('model-needs-key')
  expect(resolve('openai', { OPENAI_API_KEY: 'k' }).missing).toBeNull()
  expect(resolve('google', { GOOGLE_GENERATIVE_AI_API_KEY: 'k' })).toMatchObject({ key: 'k', missing: null })
  for (const key of ['two words', 'sk-a\nb', '密钥'])
    expect(resolve('openai', { OPENAI_API_KEY: key }).missing).toEqual({
      key: 'model-key-malformed',
      params: { provider: 'OpenAI', variable: 'OPENAI_API_KEY' },
    })
  expect(resolve('custom').missing?.params?.variable).toBe('OPENAI_COMPATIBLE_BASE_URL')
  expect(resolve('openai', { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'localhost:1' }).missing?.key).toBe(
    'model-needs-address',
  )
})

it('LLM-26: an address without a path gets the path of the vendor; another path stays', () => {
  const address = (id: string, variable: string, value: string) => resolve(id, { [variable]: value }).baseUrl
  expect(address('anthropic', 'ANTHROPIC_BASE_URL', 'http://127.0.0.1:99')).toBe('http://127.0.0.1:99/v1')
  expect(address('google', 'GEMINI_BASE_URL', 'http://127.0.0.1:99/')).toBe('http://127.0.0.1:99/v1beta')
  expect(address('ollama', 'OLLAMA_BASE_URL', 'http://gpu:11434')).toBe('http://gpu:11434/v1')
  expect(address('custom', 'OPENAI_COMPATIBLE_BASE_URL', 'http://gw')).toBe('http://gw/v1')
  expect(address('custom', 'OPENAI_COMPATIBLE_BASE_URL', 'https://gw/team/v4/')).toBe('https://gw/team/v4')
})

it('LLM-27: OpenAI is spoken to by Responses at its own address and by Chat Completions at another', () => {
  expect(resolve('openai').protocol).toBe('openai')
  expect(resolve('openai', { OPENAI_BASE_URL: 'https://api.openai.com/v1' }).protocol).toBe('openai')
  expect(resolve('openai', { OPENAI_BASE_URL: 'http://127.0.0.1:8000/v1' }).protocol).toBe('openai-compatible')
  expect(resolve('anthropic', { ANTHROPIC_BASE_URL: 'http://127.0.0.1:8000' }).protocol).toBe('anthropic')
})

it('LLM-28: more models come from the environment, each once', () => {
  const { models } = resolve('ollama', { OLLAMA_MODELS: 'qwen3:8b, org/model，qwen3:8b' })
  expect(models.map(({ id }) => id)).toEqual(['qwen3:8b', 'org/model'])
  const openai = resolve('openai', { OPENAI_MODELS: 'gpt-4o,gpt-x' })
  expect(openai.models.filter(({ id }) => id === 'gpt-4o')).toHaveLength(1)
  expect(openai.models.at(-1)).toMatchObject({ id: 'gpt-x', price: null })
})
