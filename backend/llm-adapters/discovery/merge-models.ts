import type { OfferedModel } from '../resolve-provider.ts'
import type { DiscoveredModel } from './discovered-model.ts'

/**
 * The models that were known, in their order, then the others that the vendor's list names, by name. What is known of a
 * model counts; the list fills in what is not.
 */
export function mergeModels(known: OfferedModel[], discovered: DiscoveredModel[]): OfferedModel[] {
  const rest = new Map(discovered.map((model) => [model.id, model]))
  const completed = known.map((model) => {
    const listed = rest.get(model.id)
    rest.delete(model.id)
    if (!listed) return model
    return {
      ...model,
      label: model.label === model.id ? listed.label : model.label,
      contextWindow: model.contextWindow ?? listed.contextWindow,
      price: model.price ?? listed.price,
      capabilities: model.capabilities.length > 0 ? model.capabilities : listed.capabilities,
      isLocal: model.isLocal && listed.isLocal,
    }
  })
  const added = [...rest.values()].map((model) => ({ ...model, maxOutput: null, origin: 'discovered' as const }))
  return [...completed, ...added.toSorted((a, b) => (a.id < b.id ? -1 : 1))]
}
