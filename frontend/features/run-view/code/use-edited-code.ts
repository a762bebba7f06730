import { useState } from 'react'
import { keepCodeDraft, readCodeDraft } from './code-draft.ts'

/** Code as it was last edited and not run, kept over a reload where `place` names it; null when it is as given. */
export function useEditedCode(code: string, place: string | undefined) {
  const [edited, setEdited] = useState(() => {
    const kept = place === undefined ? null : readCodeDraft(place)
    return kept === code ? null : kept
  })
  function edit(next: string | null) {
    setEdited(next)
    if (place !== undefined) keepCodeDraft(place, next === code ? null : next)
  }
  return [edited, edit] as const
}
