import { type RefObject, useEffect, useState } from 'react'

/** Whether `place` has ever come near the window; from the start where `atOnce`. */
export function useSeen(place: RefObject<Element | null>, { marginPx = 300, atOnce = false } = {}): boolean {
  const [wasSeen, setSeen] = useState(atOnce)
  useEffect(() => {
    if (wasSeen || !place.current) return
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: `${marginPx}px` },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [wasSeen, marginPx, place])
  return wasSeen
}
