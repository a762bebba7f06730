import type { IncomingMessage } from 'node:http'
import type { SimulatedModel } from './simulated-model.ts'
import type { SimulatedProtocol } from './simulated-protocol.ts'

export type ListForm = 'openai' | 'anthropic' | 'google' | 'ollama' | 'lm-studio'

/** Whose list is asked for, by path and headers; null for a path of none. */
export function findListForm({ url, headers }: IncomingMessage): ListForm | null {
  const { pathname } = new URL(url ?? '/', 'http://simulator')
  if (pathname === '/api/tags') return 'ollama'
  if (pathname === '/api/v0/models') return 'lm-studio'
  if (!pathname.endsWith('/models')) return null
  if (headers['anthropic-version'] !== undefined) return 'anthropic'
  return headers['x-goog-api-key'] === undefined ? 'openai' : 'google'
}

/** The protocol in whose form errors come. */
export function protocolOfList(form: ListForm): SimulatedProtocol {
  switch (form) {
    case 'anthropic':
      return 'messages'
    case 'google':
      return 'gemini'
    case 'openai':
    case 'ollama':
    case 'lm-studio':
      return 'chat-completions'
  }
}

/** The list in that vendor's wire format. OpenAI's has the fields of vLLM and OpenRouter too, where they are known. */
export function encodeModelList(models: SimulatedModel[], form: ListForm): object {
  switch (form) {
    case 'openai':
      return { object: 'list', data: models.map(encodeOpenai) }
    case 'anthropic':
      return { data: models.map(encodeAnthropic), has_more: false, first_id: models[0]?.id, last_id: models.at(-1)?.id }
    case 'google':
      return { models: models.map(encodeGoogle) }
    case 'ollama':
      return { models: models.map(encodeOllama) }
    case 'lm-studio':
      return { object: 'list', data: models.map(encodeLmStudio) }
  }
}

const encodeOpenai = ({ id, label, contextWindow, price, sees, thinks }: SimulatedModel) => ({
  id,
  object: 'model',
  created: 1_760_000_000,
  owned_by: 'simulated',
  ...(label !== undefined && { name: label }),
  ...(contextWindow !== undefined && { max_model_len: contextWindow }),
  ...(price && {
    pricing: { prompt: price.input, completion: price.output, request: '0', input_cache_read: price.cacheRead },
  }),
  ...(sees && { architecture: { input_modalities: ['text', 'image'], output_modalities: ['text'] } }),
  ...(thinks && { supported_parameters: ['temperature', 'reasoning'] }),
})

const encodeAnthropic = ({ id, label, contextWindow }: SimulatedModel) => ({
  type: 'model',
  id,
  display_name: label ?? id,
  created_at: '2026-01-01T00:00:00Z',
  ...(contextWindow !== undefined && { max_input_tokens: contextWindow }),
})

const encodeGoogle = ({ id, label, contextWindow, kind }: SimulatedModel) => ({
  name: `models/${id}`,
  version: '001',
  displayName: label ?? id,
  inputTokenLimit: contextWindow ?? 1_000_000,
  outputTokenLimit: 65_536,
  supportedGenerationMethods: kind === 'embedding' ? ['embedContent'] : ['generateContent', 'countTokens'],
})

const encodeOllama = ({ id, kind, remoteHost }: SimulatedModel) => ({
  name: id,
  model: id,
  size: 4_000_000_000,
  digest: '0'.repeat(64),
  ...(remoteHost !== undefined && { remote_model: id, remote_host: remoteHost }),
  details: { format: 'gguf', family: kind === 'embedding' ? 'nomic-bert' : 'qwen3', parameter_size: '8B' },
})

const encodeLmStudio = ({ id, contextWindow, kind, sees }: SimulatedModel) => ({
  id,
  object: 'model',
  type: kind === 'embedding' ? 'embeddings' : sees ? 'vlm' : 'llm',
  publisher: 'simulated',
  state: 'not-loaded',
  max_context_length: contextWindow ?? 4096,
})
