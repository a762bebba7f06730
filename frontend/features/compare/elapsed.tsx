import { useEffect, useState } from 'react'
import { formatDuration } from '../../i18n/format.ts'

const tickMs = 1000

/** The time since then, a second at a time; not read out, for it never stops. */
export function Elapsed({ since }: { since: string }) {
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <span aria-hidden="true" className="shrink-0 text-xs text-faint tabular-nums">
      {formatDuration(Math.max(0, nowMs - Date.parse(since)))}
    </span>
  )
}
