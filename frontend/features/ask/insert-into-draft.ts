import { type RefObject, useEffect } from 'react'
import { draftKey, getDraft, keepDraft } from './draft-store.ts'

const listeners = new Map<string, Set<() => void>>()

/**
 * Adds `text` to the question that is being written in an analysis, on a line of its own below what stands there, and puts
 * the caret behind it. `null` is the analysis that has not begun. Other parts of a page write into the question by this alone.
 */
export function insertIntoDraft(analysisId: string | null, text: string): void {
  const key = draftKey(analysisId)
  const draft = getDraft(key)
  const before = draft.text.trimEnd()
  keepDraft(key, { ...draft, text: before === '' ? text : `${before}\n${text}` })
  for (const listener of listeners.get(key) ?? []) listener()
}

/** Puts the caret at the end of the words whenever something was inserted into them. */
export function useCaretAfterInsert(key: string, words: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const onInsert = () =>
      requestAnimationFrame(() => {
        const field = words.current
        field?.focus({ preventScroll: true })
        field?.setSelectionRange(field.value.length, field.value.length)
      })
    const ofKey = listeners.get(key) ?? new Set()
    listeners.set(key, ofKey.add(onInsert))
    return () => void ofKey.delete(onInsert)
  }, [key, words])
}
