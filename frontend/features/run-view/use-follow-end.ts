import { type RefObject, useEffect } from 'react'

const nearPx = 80

/**
 * Keeps the end of a growing list in view while a run is going, for a reader who is there already, and shows them
 * the start of its results when it has ended. Others are left alone.
 */
export function useFollowEnd(list: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = list.current
    if (!element) return
    const page = document.documentElement
    const isAtEnd = () => page.scrollHeight - window.scrollY - window.innerHeight < nearPx
    let wasAtEnd = isAtEnd()
    let wasBusy = false
    const noteScroll = () => {
      wasAtEnd = isAtEnd()
    }
    const observer = new ResizeObserver((changes) => {
      const hasGrown = changes.some(({ target }) => target === element)
      const isBusy = element.querySelector('[aria-busy="true"]') !== null
      if (hasGrown && wasAtEnd && isBusy) window.scrollTo(0, page.scrollHeight)
      else if (hasGrown && wasAtEnd && wasBusy) showResults(element)
      else noteScroll()
      wasBusy = isBusy
    })
    observer.observe(element)
    // Whatever else changes the page's height moves its end away from the reader.
    observer.observe(document.body)
    window.addEventListener('scroll', noteScroll, { passive: true })
    return () => {
      observer.disconnect()
      window.removeEventListener('scroll', noteScroll)
    }
  }, [list])
}

function showResults(list: HTMLElement) {
  const newest = [...list.querySelectorAll('article')].at(-1)
  const results = [...(newest?.querySelectorAll('[data-outputs]') ?? [])].at(-1)
  ;(results ?? newest)?.scrollIntoView()
}
