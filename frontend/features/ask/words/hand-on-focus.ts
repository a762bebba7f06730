import { type RefObject, useEffect } from 'react'

const expiresAfterMs = 10_000

let handedOnAtMs = Number.NEGATIVE_INFINITY

/** The question that begins an analysis was asked from within its field: the field of the page that it leads to takes the focus over. */
export function handOnFocus(): void {
  handedOnAtMs = performance.now()
}

/** Takes up a focus that was handed on a moment ago. */
export function useHandedOnFocus(words: RefObject<HTMLTextAreaElement | null>, isFirst: boolean): void {
  useEffect(() => {
    if (isFirst || performance.now() - handedOnAtMs > expiresAfterMs) return
    handedOnAtMs = Number.NEGATIVE_INFINITY
    words.current?.focus({ preventScroll: true })
  }, [words, isFirst])
}
