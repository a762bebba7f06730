import { useState } from 'react'
import type { Draft } from './draft.ts'
import { getDraft, keepDraft, useKeptDraft } from './draft-store.ts'

/**
 * A half-written question that survives a reload, kept under `key` in this browser. `initialText`, that of the page's address,
 * replaces its words once: what is made of them afterwards stays.
 */
export function useDraft(key: string, initialText: string) {
  useState(() => {
    const draft = getDraft(key)
    if (initialText && (draft.taken?.text !== initialText || draft.text === ''))
      keepDraft(key, { ...draft, text: initialText, taken: { ...draft.taken, text: initialText } })
  })
  const draft = useKeptDraft(key)
  return [draft, (next: Draft) => keepDraft(key, next)] as const
}
