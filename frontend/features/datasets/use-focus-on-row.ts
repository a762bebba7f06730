import { type RefObject, useEffect, useState } from 'react'
import type { Dataset } from '#contract/dataset.ts'

type Wanted = {
  /** The table whose row the keyboard goes on at; null for the list itself. */
  id: string | null
  /** The table whose row must be gone before. */
  without?: string
}

/** The way to lead the keyboard to a row as soon as the list shows it, unless it has found another place meanwhile. */
export function useFocusOnRow(list: RefObject<HTMLElement | null>, datasets: Dataset[] | undefined) {
  const [wanted, setWanted] = useState<Wanted | null>(null)
  useEffect(() => {
    const ids = datasets?.map(({ id }) => id) ?? []
    if (!wanted || (wanted.without && ids.includes(wanted.without))) return
    if (wanted.id !== null && !ids.includes(wanted.id)) return
    setWanted(null)
    if (!isFocusLost()) return
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])]
    const box = boxes.find(({ value, disabled }) => value === wanted.id && !disabled)
    const place = box ?? list.current
    place?.focus({ preventScroll: box === undefined })
  }, [wanted, datasets, list])
  return setWanted
}

/** What had the focus is gone, or was a message that has closed: that leaves it to the list of messages. */
function isFocusLost(): boolean {
  const active = document.activeElement
  return active === null || active === document.body || active instanceof HTMLOListElement
}
