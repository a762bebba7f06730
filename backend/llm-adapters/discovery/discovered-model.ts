import type { Model } from '#contract/model.ts'
import type { Price } from '../provider-catalog.ts'
import type { ModelList } from '../resolve-provider.ts'
import type { ListedEntry } from './listed-entry.ts'
import { readListedPrice } from './read-listed-price.ts'

/** A model as its vendor's own list tells of it; null is what the list does not say. */
export type DiscoveredModel = {
  id: string
  label: string
  /** Tokens. */
  contextWindow: number | null
  price: Price | null
  capabilities: Model['capabilities']
  isLocal: boolean
}

/** Reads one entry; null for what has no name, or is no model that one talks with. */
export function readDiscoveredModel(entry: ListedEntry, list: ModelList): DiscoveredModel | null {
  // Ollama and Google name by `name`, OpenRouter shows it.
  const id = (entry.id ?? entry.model ?? entry.name ?? '').replace(/^models\//, '')
  if (!/^[^\s\p{C}]{1,200}$/u.test(id) || !isChat(id, entry, list)) return null
  const shown = entry.display_name ?? entry.displayName ?? (entry.id === undefined ? undefined : entry.name)
  return {
    id,
    label: cleanLabel(shown?.replace(/^models\//, '') ?? id) || id,
    contextWindow: readContextWindow(entry),
    price: list.pricesArePerToken ? readListedPrice(entry.pricing) : null,
    capabilities: readCapabilities(entry),
    isLocal: list.isLocal(id) && entry.remote_host === undefined,
  }
}

function isChat(id: string, entry: ListedEntry, list: ModelList): boolean {
  const kinds = [id, entry.type, entry.details?.family].filter((kind) => kind !== undefined)
  if (!kinds.every(list.isChat)) return false
  const { supportedGenerationMethods: methods, capabilities, architecture } = entry
  if (methods !== undefined && !methods.includes('generateContent')) return false
  if (capabilities?.completion_chat === false) return false
  return architecture?.output_modalities?.includes('text') ?? true
}

/** What a server has loaded is less than what the model could hold. */
const readContextWindow = (entry: ListedEntry): number | null =>
  entry.loaded_context_length ??
  entry.max_model_len ??
  entry.context_length ??
  entry.context_window ??
  entry.max_context_length ??
  entry.max_input_tokens ??
  entry.inputTokenLimit ??
  null

function readCapabilities(entry: ListedEntry): Model['capabilities'] {
  const thinks =
    entry.supports_reasoning || entry.capabilities?.reasoning || entry.supported_parameters?.includes('reasoning')
  const sees =
    entry.type === 'vlm' ||
    entry.supports_image_in ||
    entry.capabilities?.vision ||
    entry.architecture?.input_modalities?.includes('image')
  return [...(thinks ? (['reasoning'] as const) : []), ...(sees ? (['vision'] as const) : [])]
}

const cleanLabel = (label: string) =>
  label
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 120)
