import { useSyncExternalStore } from 'react'
import { onForgetPerson } from '../../api/forget-person.ts'
import { type Draft, emptyDraft, readDraft, writeDraft } from './draft.ts'

const drafts = new Map<string, Draft>()
const listeners = new Set<() => void>()

/** The name under which the question of an analysis is kept; null is one that has not begun. */
export const draftKey = (analysisId: string | null) => analysisId ?? 'new'

/** The question kept under `key`, as it is in this browser. */
export function getDraft(key: string): Draft {
  const known = drafts.get(key)
  if (known) return known
  const kept = readDraft(localStorage.getItem(storageKey(key)))
  drafts.set(key, kept)
  return kept
}

/** Keeps a question, in this page and across reloads; nothing is kept of an empty one. */
export function keepDraft(key: string, draft: Draft): void {
  drafts.set(key, draft)
  const text = writeDraft(draft)
  if (text === '') localStorage.removeItem(storageKey(key))
  else localStorage.setItem(storageKey(key), text)
  for (const listener of listeners) listener()
}

/** Forgets what this page knows, so that drafts are read anew. */
export function forgetDrafts(): void {
  drafts.clear()
}

export function useKeptDraft(key: string): Draft {
  return useSyncExternalStore(
    listen,
    () => getDraft(key),
    () => emptyDraft,
  )
}

/** The tables that a question is kept with; who asks for them is not drawn anew with every letter of its words. */
export function useKeptDatasetIds(key: string): string[] | undefined {
  return useSyncExternalStore(
    listen,
    () => getDraft(key).datasetIds,
    () => emptyDraft.datasetIds,
  )
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const storageKey = (key: string) => `draft:${key}`

onForgetPerson(() => {
  drafts.clear()
  for (const listener of listeners) listener()
})
