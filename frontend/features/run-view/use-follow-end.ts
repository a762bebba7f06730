import { type RefObject, useEffect } from 'react'

const nearPx = 80
const readerMoves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/**
 * Keeps the end of a growing list in view while a run is going, for a reader who is there already. When it has ended
 * they are shown the question with the start of its answer, which stays put while figures load, until they move.
 */
export function useFollowEnd(list: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = list.current
    if (!element) return
    const page = document.documentElement
    const stop = new AbortController()
    const isAtEnd = () => page.scrollHeight - window.scrollY - window.innerHeight < nearPx
    let named = document.getElementById(location.hash.slice(1))
    let shown: Element | null = null
    let isFollowing = isAtEnd()
    let wasBusy = false
    let lastPx = window.scrollY
    // Growth below says nothing of the reader: only moving up leaves the end, only reaching it comes back.
    const noteScroll = () => {
      if (isAtEnd()) isFollowing = true
      else if (window.scrollY < lastPx) isFollowing = false
      lastPx = window.scrollY
    }
    const observer = new ResizeObserver(() => {
      const isBusy = element.querySelector('[aria-busy="true"]') !== null
      if (isBusy) shown = null
      else if (wasBusy && isFollowing) {
        shown = named ?? [...element.querySelectorAll('article')].at(-1) ?? null
        named = null
      }
      wasBusy = isBusy
      if (shown) shown.scrollIntoView()
      else if (isBusy && isFollowing) window.scrollTo(0, page.scrollHeight)
      else if (!isBusy) isFollowing = isAtEnd()
    })
    observer.observe(element)
    // Whatever else changes the page's height moves its end away from the reader.
    observer.observe(document.body)
    window.addEventListener('scroll', noteScroll, { passive: true, signal: stop.signal })
    for (const move of readerMoves)
      window.addEventListener(
        move,
        () => {
          shown = null
        },
        { passive: true, signal: stop.signal },
      )
    return () => {
      observer.disconnect()
      stop.abort()
    }
  }, [list])
}
