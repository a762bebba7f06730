import type { Model } from '#contract/model.ts'

const lockedFor = new Set(['model-needs-key', 'model-needs-address', 'model-needs-account'])
const namedVendors = 4

/** True for a model that nothing is wrong with: only a key, an address or an account is missing. */
export const isLocked = ({ reason }: Model) => reason !== undefined && lockedFor.has(reason.key)

/** What opens locked models to the reader: an account alone, an account with a key, or a key. */
export function keyTo(models: Model[], isGuest: boolean): 'account' | 'accountAndKey' | 'key' {
  if (!isGuest) return 'key'
  return models.every(({ reason }) => reason?.key === 'model-needs-account') ? 'account' : 'accountAndKey'
}

/** The vendors of models in their order, each once, at most four. */
export const firstVendors = (models: Model[]) =>
  [...new Set(models.map(({ provider }) => provider))].slice(0, namedVendors)
