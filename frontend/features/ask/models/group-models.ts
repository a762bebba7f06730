import type { Model } from '#contract/model.ts'

export type ModelGroup = { provider: string; models: Model[] }

/** What the list of models shows: `hidden` more can be found by search. */
export type ModelSections = { chosen: Model[]; groups: ModelGroup[]; hidden: number; unavailable: Model[] }

/** Lists of vendors may name hundreds: so many of one vendor's are shown unasked, and so many found ones in all. */
const fewDiscovered = 6
const mostFound = 40

/**
 * A short list out of many: the chosen ones, then those that ship or were added, by provider. Models that were only
 * discovered in a vendor's list show where they are few; else by search, which looks at every word in name, id and provider.
 */
export function groupModels(models: Model[], chosen: string[], search: string): ModelSections {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const isFound = ({ id, label, provider }: Model) => {
    const text = `${id}\n${label}\n${provider}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
  const usable = models.filter(({ available }) => available)
  const unavailable = models.filter((model) => !model.available && isFound(model))
  if (words.length > 0) {
    const found = usable.filter(isFound)
    const shown = found.slice(0, mostFound)
    return { chosen: [], groups: byProvider(shown), hidden: found.length - shown.length, unavailable }
  }
  const rest = usable.filter(({ id }) => !chosen.includes(id))
  const shown = byProvider(rest).flatMap(({ models: ofProvider }) => {
    const discovered = ofProvider.filter(({ origin }) => origin === 'discovered')
    return discovered.length <= fewDiscovered ? ofProvider : ofProvider.filter(({ origin }) => origin !== 'discovered')
  })
  return {
    chosen: usable.filter(({ id }) => chosen.includes(id)),
    groups: byProvider(shown),
    hidden: rest.length - shown.length,
    unavailable,
  }
}

function byProvider(models: Model[]): ModelGroup[] {
  return [...Map.groupBy(models, ({ provider }) => provider)].map(([provider, group]) => ({ provider, models: group }))
}
