import { expect, it } from 'vitest'
import { AppFailure } from '#engine/app-failure.ts'
import { collectAnswer, joinDeltas } from '#engine/ports/language-model.contract.ts'
import type { LanguageModels } from '#engine/ports/language-model.ts'
import { createLanguageModels } from './create-language-models.ts'
import { loadProviders } from './provider-catalog.ts'
import { simulatedRequest } from './simulator/open-simulated-models.ts'
import { startProviderSimulator } from './simulator/start-provider-simulator.ts'

const analyst: LanguageModels = {
  listModels: async () => [
    {
      id: 'builtin/analyst',
      provider: 'builtin',
      label: 'Analyst',
      available: true,
      contextWindow: null,
      price: null,
      capabilities: [],
      isLocal: false,
      origin: 'listed',
    },
  ],
  async *generate({ modelId }) {
    yield { type: 'text-delta', text: `asked ${modelId}` }
    yield { type: 'finish', reason: 'stop' }
  },
}

it('LLM-29: asks each vendor that ships at the address that was set, and the analyst for builtin models', async () => {
  const simulator = await startProviderSimulator(({ protocol, model }) => ({
    type: 'answer',
    text: [`${model} by ${protocol}`],
  }))
  const providers = loadProviders()
  const settings = Object.fromEntries(
    providers.flatMap(({ keyVariables, addressVariables, modelsVariable }) => [
      [keyVariables[0], 'k'],
      [addressVariables[0], simulator.url],
      [modelsVariable, 'org/extra'],
    ]),
  )
  const models = createLanguageModels({ providers, settings, builtin: analyst })
  const listed = await models.listModels('someone')
  expect(listed[0]?.id).toBe('builtin/analyst')
  expect(listed.filter(({ available }) => !available)).toEqual([])
  const ask = async (modelId: string) =>
    joinDeltas((await collectAnswer(models, { ...simulatedRequest, modelId })).events, 'text-delta')
  expect(await ask('builtin/analyst')).toBe('asked builtin/analyst')
  expect(await ask('openai/gpt-4o')).toBe('gpt-4o by chat-completions')
  expect(await ask('anthropic/claude-haiku-4-5')).toBe('claude-haiku-4-5 by messages')
  expect(await ask('google/gemini-2.5-flash')).toBe('gemini-2.5-flash by gemini')
  const others = providers.filter(({ protocol }) => protocol === 'openai-compatible')
  for (const { id } of others) expect(await ask(`${id}/org/extra`)).toBe('org/extra by chat-completions')
  await simulator.close()
})

it('LLM-25: without settings every vendor is listed with what to set, and asking one says the same', async () => {
  const models = createLanguageModels({ providers: loadProviders(), settings: {} })
  const listed = await models.listModels('someone')
  const deepseek = listed.find(({ id }) => id === 'deepseek/deepseek-chat')
  expect(deepseek).toMatchObject({
    available: false,
    reason: { key: 'model-needs-key' },
  })
  const { error } = await collectAnswer(models, { ...simulatedRequest, modelId: 'deepseek/deepseek-chat' })
  expect(error instanceof AppFailure && error.failure.message).toEqual(deepseek?.reason)
})

it('LLM-30: an address where nobody listens is told as unreachable, after the tries', async () => {
  const gone = await startProviderSimulator([])
  await gone.close()
  const settings = { OPENAI_COMPATIBLE_BASE_URL: gone.url, OPENAI_COMPATIBLE_MODELS: 'm' }
  const options = { retry: { baseDelayMs: 1 } }
  const models = createLanguageModels({ providers: loadProviders(), settings, options })
  const { error } = await collectAnswer(models, { ...simulatedRequest, modelId: 'custom/m' })
  expect(error instanceof AppFailure && error.failure.message).toEqual({
    key: 'model-unreachable',
    params: { provider: 'OpenAI-compatible', variable: 'OPENAI_COMPATIBLE_BASE_URL' },
  })
})

it('LLM-31: thoughts that an open model speaks in <think> tags come as reasoning', async () => {
  const simulator = await startProviderSimulator([{ type: 'answer', text: ['<thi', 'nk>hm', 'm</think>', 'x = 1'] }])
  const settings = { OPENAI_COMPATIBLE_BASE_URL: simulator.url, OPENAI_COMPATIBLE_MODELS: 'm' }
  const models = createLanguageModels({ providers: loadProviders(), settings })
  const { events } = await collectAnswer(models, { ...simulatedRequest, modelId: 'custom/m' })
  expect(joinDeltas(events, 'reasoning-delta').trim()).toBe('hmm')
  expect(joinDeltas(events, 'text-delta').trim()).toBe('x = 1')
  expect(simulator.requests[0]?.headers.authorization).toBeUndefined()
  expect(events.find(({ type }) => type === 'usage')).toMatchObject({ usage: { isEstimated: true, costUsd: null } })
  await simulator.close()
})
