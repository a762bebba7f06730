import { useEffect, useState } from 'react'
import { type Draft, readDraft, writeDraft } from './draft.ts'

/** A half-written question that survives a reload, kept under `key` in this browser; `initialText` replaces its words. */
export function useDraft(key: string, initialText: string) {
  const storageKey = `draft:${key}`
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = readDraft(localStorage.getItem(storageKey))
    return initialText ? { ...kept, text: initialText } : kept
  })
  useEffect(() => {
    const text = writeDraft(draft)
    if (text === '') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, text)
  }, [storageKey, draft])
  return [draft, setDraft] as const
}
