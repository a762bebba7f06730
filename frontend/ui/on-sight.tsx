import { type ReactNode, useEffect, useRef, useState } from 'react'

type OnSightProps = { children: ReactNode; className?: string; marginPx?: number }

/** Makes its content when it comes near the window, and keeps it from then on: what nobody scrolls to costs nothing. */
export function OnSight({ children, className, marginPx = 300 }: OnSightProps) {
  const place = useRef<HTMLDivElement>(null)
  const [wasSeen, setSeen] = useState(false)
  useEffect(() => {
    if (wasSeen || !place.current) return
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: `${marginPx}px` },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [wasSeen, marginPx])
  return (
    <div ref={place} className={className}>
      {wasSeen && children}
    </div>
  )
}
