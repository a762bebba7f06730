import { type ReactNode, useRef } from 'react'
import { useSeen } from './use-seen.ts'

type OnSightProps = { children: ReactNode; className?: string; marginPx?: number }

/** Makes its content when it comes near the window, and keeps it from then on: what nobody scrolls to costs nothing. */
export function OnSight({ children, className, marginPx = 300 }: OnSightProps) {
  const place = useRef<HTMLDivElement>(null)
  const wasSeen = useSeen(place, { marginPx })
  return (
    <div ref={place} className={className}>
      {wasSeen && children}
    </div>
  )
}
