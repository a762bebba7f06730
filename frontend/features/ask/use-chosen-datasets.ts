import { useState } from 'react'
import type { Analysis } from '#contract/analysis.ts'
import { draftKey, getDraft, keepDraft, useKeptDatasetIds } from './draft-store.ts'

const noIds: string[] = []

/**
 * The ids of the tables that the question is about: those chosen for it, which are kept with it across reloads, else those of its
 * analysis. `named` are those of the page's address, taken up once.
 */
export function useChosenDatasets(analysis: Analysis | null, named: string | undefined) {
  const key = draftKey(analysis?.id ?? null)
  useState(() => {
    const draft = getDraft(key)
    if (named !== undefined && draft.taken?.datasets !== named)
      keepDraft(key, { ...draft, datasetIds: named.split(','), taken: { ...draft.taken, datasets: named } })
  })
  const ids = useKeptDatasetIds(key) ?? analysis?.datasetIds ?? noIds
  function choose(change: (ids: string[]) => string[]) {
    const draft = getDraft(key)
    keepDraft(key, { ...draft, datasetIds: change(draft.datasetIds ?? analysis?.datasetIds ?? []) })
  }
  return [ids, choose] as const
}
