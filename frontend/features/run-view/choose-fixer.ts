import type { Model } from '#contract/model.ts'

const builtInProvider = 'builtin'

/** Models that can mend code, the likeliest first: who wrote it, those chosen last, all others. */
export function listFixers(
  models: Model[],
  { author, remembered }: { author: string | null; remembered: string[] },
): Model[] {
  const able = models.filter(({ available, provider }) => available && provider !== builtInProvider)
  const rank = ({ id }: Model) => (id === author ? 0 : remembered.includes(id) ? 1 : 2)
  return able.toSorted((left, right) => rank(left) - rank(right))
}
