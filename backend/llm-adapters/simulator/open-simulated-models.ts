import type { GenerateRequest } from '#engine/ports/language-model.ts'
import { createLanguageModels, type LanguageModelOptions } from '../create-language-models.ts'
import { type Protocol, parseProviders } from '../provider-catalog.ts'
import { type SimulatorScript, startProviderSimulator } from './start-provider-simulator.ts'

export const simulatedKey = 'sk-canary-0123456789abcdef0123456789'
export const promptCanary = 'prompt-canary-7f3a'

export const simulatedProtocols: Protocol[] = ['openai', 'anthropic', 'google', 'openai-compatible']

/** A request to `simulated/model-1` whose prompt carries a canary. */
export const simulatedRequest: GenerateRequest = {
  ownerId: 'someone',
  modelId: 'simulated/model-1',
  messages: [
    { role: 'system', text: 'You write Python.' },
    { role: 'user', text: `Compare the groups. ${promptCanary}` },
  ],
  task: { purpose: 'code', prompt: 'Compare the groups.', language: 'en', datasets: [], earlierSteps: [] },
}

/** Models of one vendor that speaks `protocol`, whose address is a simulator with the script. Waits are short. */
export async function openSimulatedModels(
  protocol: Protocol,
  script: SimulatorScript,
  options: LanguageModelOptions = {},
) {
  const simulator = await startProviderSimulator(script)
  const providers = parseProviders(`
- id: simulated
  label: Simulated
  protocol: ${protocol}
  baseUrl: ${simulator.url}/v1
  keyVariables: [SIMULATED_API_KEY]
  addressVariables: [SIMULATED_BASE_URL]
  modelsVariable: SIMULATED_MODELS
  models:
    - { id: model-1, label: Model 1, contextWindow: null, maxOutput: 4000, price: { input: 2, output: 10, cacheRead: 0.5, asOf: 2026-01-01 } }
`)
  const models = createLanguageModels({
    providers,
    settings: { SIMULATED_API_KEY: simulatedKey },
    options: { ...options, retry: { baseDelayMs: 1, ...options.retry } },
  })
  return { models, simulator, request: simulatedRequest, close: simulator.close }
}
