import type { Model } from '#contract/model.ts'
import { builtInModel } from '../../../api/models.ts'

type Wishes = {
  /** What was chosen for this question; null before anything was. */
  picked: string[] | null
  /** The model of the last step of the analysis that the question goes on with. */
  lastAsked: string | undefined
  /** The default of the settings; empty where none was set. */
  usual: string[]
  /** What was chosen last in this browser. */
  remembered: string[]
}

/**
 * The models that a question goes to: those picked for it, else the model of the step before, else the default of the settings, else
 * those remembered, else the built-in analyst. Those that can't be used now are left out; none only where there is no model at all.
 */
export function pickModels({ picked, lastAsked, usual, remembered }: Wishes, models: Model[] | undefined): string[] {
  const wishes = [picked ?? [], lastAsked === undefined ? [] : [lastAsked], usual, remembered]
  if (!models) return wishes.find(({ length }) => length > 0) ?? []
  const available = new Set(models.filter((model) => model.available).map(({ id }) => id))
  const usable = wishes.map((ids) => ids.filter((id) => available.has(id))).find(({ length }) => length > 0)
  if (usable) return usable
  const fallback = available.has(builtInModel) ? builtInModel : [...available][0]
  return fallback === undefined ? [] : [fallback]
}
