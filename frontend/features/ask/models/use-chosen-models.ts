import { useState } from 'react'
import type { Model } from '#contract/model.ts'
import { builtInModel } from '../../../api/models.ts'

const storageKey = 'models'

/** The models that the next question goes to, remembered in this browser; those that can't be used now are left out. */
export function useChosenModels(models: Model[] | undefined) {
  const [wanted, setWanted] = useState(() => (localStorage.getItem(storageKey) ?? builtInModel).split(' '))
  const available = new Set(models?.filter((model) => model.available).map(({ id }) => id))
  const kept = models ? wanted.filter((id) => available.has(id)) : wanted
  const fallback = available.has(builtInModel) ? builtInModel : [...available][0]
  const chosen = kept.length === 0 && fallback ? [fallback] : kept
  function choose(ids: string[]) {
    setWanted(ids)
    localStorage.setItem(storageKey, ids.join(' '))
  }
  return [chosen, choose] as const
}
