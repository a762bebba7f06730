import { useState } from 'react'
import type { Draft } from './draft.ts'
import { getDraft, keepDraft, useKeptDraft } from './draft-store.ts'

/** A half-written question that survives a reload, kept under `key` in this browser; `initialText` replaces its words. */
export function useDraft(key: string, initialText: string) {
  useState(() => {
    if (initialText && getDraft(key).text !== initialText) keepDraft(key, { ...getDraft(key), text: initialText })
  })
  const draft = useKeptDraft(key)
  return [draft, (next: Draft) => keepDraft(key, next)] as const
}
