import { useEffect, useState } from 'react'

/** Half-written text that survives a reload, kept under `key` in this browser. */
export function useDraft(key: string, initial: string) {
  const storageKey = `draft:${key}`
  const [text, setText] = useState(() => initial || (localStorage.getItem(storageKey) ?? ''))
  useEffect(() => {
    if (text === '') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, text)
  }, [storageKey, text])
  return [text, setText] as const
}
