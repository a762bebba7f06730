import type { ReactNode } from 'react'

type Tone = 'danger' | 'warn' | 'info'

const tones: Record<Tone, string> = {
  danger: 'border-danger/30 bg-danger-soft',
  warn: 'border-warn/30 bg-warn-soft',
  info: 'border-accent/25 bg-accent-soft',
}

/** Something that the reader should know, in plain words. A danger is announced at once. */
export function Notice({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={`rounded-md border px-3.5 py-2.5 text-sm ${tones[tone]}`}
    >
      {children}
    </div>
  )
}
