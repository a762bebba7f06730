import { type RefObject, useEffect, useRef, useState } from 'react'

const tickMs = 60
/** After a stall (a sleeping tab, say) play goes on where it was. */
const longestTickMs = 250

type Playback = {
  /** Play time in milliseconds; `Infinity` where motion is not wanted. */
  elapsedMs: number
  isPlaying: boolean
  setPlaying(isPlaying: boolean): void
  /** Plays from the start; while paused, shows the end. */
  restart(): void
  place: RefObject<HTMLDivElement | null>
}

/** Time that passes only while its place is in sight and nobody has paused it. It starts paused, at the end, for those who want less motion. */
export function usePlayback(): Playback {
  const [isPlaying, setPlaying] = useState(wantsMotion)
  const [elapsedMs, setElapsedMs] = useState(() => (wantsMotion() ? 0 : Number.POSITIVE_INFINITY))
  const [isSeen, setSeen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? false), { threshold: 0.3 })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (!isPlaying || !isSeen) return
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      const passedMs = document.hidden ? 0 : Math.min(now - last, longestTickMs)
      last = now
      setElapsedMs((before) => before + passedMs)
    }, tickMs)
    return () => clearInterval(timer)
  }, [isPlaying, isSeen])
  return {
    elapsedMs,
    isPlaying,
    setPlaying(next) {
      setPlaying(next)
      if (next) setElapsedMs((before) => (Number.isFinite(before) ? before : 0))
    },
    restart: () => setElapsedMs(isPlaying ? 0 : Number.POSITIVE_INFINITY),
    place,
  }
}

const wantsMotion = () => !matchMedia('(prefers-reduced-motion: reduce)').matches
