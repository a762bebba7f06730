import { expect, it } from 'vitest'
import type { ModelList } from '../resolve-provider.ts'
import { readDiscoveredModel } from './discovered-model.ts'
import { readListedEntries } from './listed-entry.ts'

const list: ModelList = {
  url: '',
  pricesArePerToken: true,
  isChat: (name) => !/embed/.test(name),
  isLocal: () => false,
}
const read = (entry: object) => {
  const [listed] = readListedEntries([entry], 1) ?? []
  return listed ? readDiscoveredModel(listed, list) : null
}

it.each([
  ['Google: it makes vectors', { name: 'models/plain', supportedGenerationMethods: ['embedContent'] }],
  ['Mistral: it completes but does not talk', { id: 'plain', capabilities: { completion_chat: false } }],
  ['OpenRouter: it draws', { id: 'plain', architecture: { output_modalities: ['image'] } }],
  ['LM Studio: its type', { id: 'plain', type: 'embeddings' }],
  ['no name', { owned_by: 'someone' }],
])('LLM-36: a model with a plain name is left out for what its entry says: %s', (_, entry) => {
  expect(read(entry)).toBeNull()
})

it.each([
  [
    {
      name: 'models/gemini-x',
      displayName: 'Gemini X',
      inputTokenLimit: 7,
      supportedGenerationMethods: ['generateContent'],
    },
    'gemini-x',
    'Gemini X',
    7,
  ],
  [{ type: 'model', id: 'claude-x', display_name: 'Claude X', max_input_tokens: 8 }, 'claude-x', 'Claude X', 8],
  [{ id: 'maker/x', name: 'Maker: X', context_length: 9 }, 'maker/x', 'Maker: X', 9],
  [{ name: 'qwen3:8b', model: 'qwen3:8b' }, 'qwen3:8b', 'qwen3:8b', null],
  [{ id: 'x', type: 'llm', max_context_length: 32_768, loaded_context_length: 4096 }, 'x', 'x', 4096],
  [{ id: 'x', max_model_len: 11, context_window: 'large' }, 'x', 'x', 11],
])('LLM-35: name, label and context window are found in each form: %j', (entry, id, label, contextWindow) => {
  expect(read(entry)).toMatchObject({ id, label, contextWindow })
})

it('LLM-35: what a model can do is read from each form', () => {
  expect(read({ id: 'k', supports_image_in: true, supports_reasoning: true })?.capabilities).toEqual([
    'reasoning',
    'vision',
  ])
  expect(read({ id: 'm', capabilities: { vision: true, completion_chat: true } })?.capabilities).toEqual(['vision'])
  expect(read({ id: 'o', supported_parameters: ['reasoning'] })?.capabilities).toEqual(['reasoning'])
  expect(read({ id: 'v', type: 'vlm' })?.capabilities).toEqual(['vision'])
  expect(read({ id: 'n', capabilities: ['vision'] })?.capabilities).toEqual([])
})

it('LLM-35: a price by the token becomes one by the million, exactly; one with a fee per request is unknown', () => {
  const pricing = { prompt: '0.0000004', completion: 0.0000011, input_cache_read: '' }
  expect(read({ id: 'p', pricing })?.price).toMatchObject({ input: 0.4, output: 1.1 })
  expect(read({ id: 'p', pricing })?.price).not.toHaveProperty('cacheRead')
  expect(read({ id: 'p', pricing: { ...pricing, request: '0.01' } })?.price).toBeNull()
  expect(read({ id: 'p', pricing: { prompt: '0.1' } })?.price).toBeNull()
})
