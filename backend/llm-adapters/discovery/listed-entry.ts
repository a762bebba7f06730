import { z } from 'zod'

const text = z.string().optional().catch(undefined)
const yes = z.boolean().optional().catch(undefined)
const texts = z.array(z.string()).optional().catch(undefined)
const tokens = z.number().int().positive().optional().catch(undefined)
const price = z.union([z.string(), z.number()]).optional().catch(undefined)

/**
 * One entry of a vendor's list, as far as we know its fields; whatever else there is, or has another form, counts as
 * not said. OpenAI, vLLM: `id`, `max_model_len`. Anthropic: `display_name`, `max_input_tokens`. Google: `name`,
 * `inputTokenLimit`. Ollama's tags: `name`, `remote_host`. LM Studio: `type`, `max_context_length`. Mistral, Moonshot,
 * OpenRouter: what a model can do.
 */
export const listedEntrySchema = z.looseObject({
  id: text,
  name: text,
  model: text,
  display_name: text,
  displayName: text,
  type: text,
  context_length: tokens,
  context_window: tokens,
  loaded_context_length: tokens,
  max_context_length: tokens,
  max_model_len: tokens,
  max_input_tokens: tokens,
  inputTokenLimit: tokens,
  supportedGenerationMethods: texts,
  supported_parameters: texts,
  supports_image_in: yes,
  supports_reasoning: yes,
  remote_host: text,
  details: z.looseObject({ family: text }).optional().catch(undefined),
  architecture: z.looseObject({ input_modalities: texts, output_modalities: texts }).optional().catch(undefined),
  capabilities: z.looseObject({ completion_chat: yes, vision: yes, reasoning: yes }).optional().catch(undefined),
  pricing: z
    .looseObject({
      prompt: price,
      completion: price,
      request: price,
      input_cache_read: price,
      input_cache_write: price,
    })
    .optional()
    .catch(undefined),
})
export type ListedEntry = z.infer<typeof listedEntrySchema>

const entries = z.array(z.unknown())
const listSchema = z.union([
  z.looseObject({ data: entries }).transform(({ data }) => data),
  z.looseObject({ models: entries }).transform(({ models }) => models),
  entries,
])

/** The entries of any vendor's list, at most `limit`; null when the JSON is no list of models. */
export function readListedEntries(json: unknown, limit: number): ListedEntry[] | null {
  const list = listSchema.safeParse(json)
  if (!list.success) return null
  return list.data.slice(0, limit).flatMap((entry) => {
    const parsed = listedEntrySchema.safeParse(entry)
    return parsed.success ? [parsed.data] : []
  })
}
