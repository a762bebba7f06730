import { expect, it, onTestFinished } from 'vitest'
import { createLanguageModels } from '../create-language-models.ts'
import { loadProviders, parseProviders } from '../provider-catalog.ts'
import { startProviderSimulator } from '../simulator/start-provider-simulator.ts'
import { createModelDiscovery } from './create-model-discovery.ts'

it('LLM-40: a server on this machine is found by itself, comes and goes, and its absence is quiet; the setting turns that off', async () => {
  const simulator = await startProviderSimulator([], [{ type: 'models', models: [{ id: 'qwen3:8b' }] }])
  let now = 0
  const providers = parseProviders(`
- id: here
  label: Here
  protocol: openai-compatible
  baseUrl: ${simulator.url}/v1
  keyVariables: [HERE_API_KEY]
  keyOptional: true
  addressVariables: [HERE_BASE_URL]
  modelsVariable: HERE_MODELS
  runsLocally: true
  models: []
`)
  const look = async (local: boolean) => {
    const discovery = createModelDiscovery({ local, now: () => now, retryMs: 1000 })
    const models = createLanguageModels({ providers, settings: {}, discovery })
    return async () => {
      await models.listModels('someone')
      await discovery.settled()
      return (await models.listModels('someone')).map(({ id, isLocal }) => [id, isLocal])
    }
  }
  expect(await (await look(false))()).toEqual([])
  expect(simulator.listRequests).toEqual([])
  const listed = await look(true)
  expect(await listed()).toEqual([['here/qwen3:8b', true]])
  await simulator.close()
  expect(await listed()).toEqual([['here/qwen3:8b', true]])
  now = 1000
  expect(await listed()).toEqual([])
})

it('LLM-40: Ollama, LM Studio and vLLM are looked for at their usual ports', () => {
  const usual = loadProviders().flatMap(({ id, runsLocally, baseUrl }) => (runsLocally ? [[id, baseUrl]] : []))
  expect(usual).toEqual([
    ['ollama', 'http://127.0.0.1:11434/v1'],
    ['lm-studio', 'http://127.0.0.1:1234/v1'],
    ['vllm', 'http://127.0.0.1:8000/v1'],
  ])
})

it('LLM-34: a model that was added by hand is not local when Ollama says that it passes it on', async () => {
  const remote = { id: 'my-copy', remoteHost: 'https://ollama.com:443' }
  const simulator = await startProviderSimulator([], [{ type: 'models', models: [remote, { id: 'qwen3:8b' }] }])
  onTestFinished(simulator.close)
  const discovery = createModelDiscovery({ local: true })
  const settings = { OLLAMA_BASE_URL: simulator.url, OLLAMA_MODELS: 'my-copy,qwen3:8b' }
  const providers = loadProviders().filter(({ id }) => id === 'ollama')
  const models = createLanguageModels({ providers, settings, discovery })
  await discovery.settled()
  const listed = await models.listModels('someone')
  expect(listed.map(({ id, isLocal, origin }) => [id, isLocal, origin])).toEqual([
    ['ollama/my-copy', false, 'added'],
    ['ollama/qwen3:8b', true, 'added'],
  ])
})
