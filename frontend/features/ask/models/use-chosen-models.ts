import { useState } from 'react'
import type { Model } from '#contract/model.ts'
import { builtInModel } from '../../../api/models.ts'
import { useSettings } from '../../../api/settings.ts'
import { pickModels } from './pick-models.ts'

const storageKey = 'models'

type Kept = { models: string[] | undefined; onChoose: (ids: string[]) => void }

/**
 * The models that the next question goes to; a choice is remembered in this browser, and kept with the question that is being
 * written. See `pickModels`.
 */
export function useChosenModels(models: Model[] | undefined, lastAsked: string | undefined, kept: Kept) {
  const [picked, setPicked] = useState<string[] | null>(kept.models ?? null)
  const [remembered] = useState(() => (localStorage.getItem(storageKey) ?? builtInModel).split(' '))
  const { settings } = useSettings()
  function choose(ids: string[]) {
    setPicked(ids)
    kept.onChoose(ids)
    localStorage.setItem(storageKey, ids.join(' '))
  }
  return [pickModels({ picked, lastAsked, usual: settings?.models ?? [], remembered }, models), choose] as const
}
