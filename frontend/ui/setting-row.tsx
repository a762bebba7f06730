import type { ReactNode } from 'react'

type SettingRowProps = { title: string; hint?: string; children: ReactNode }

/** A setting: what it is called and what it does, and its control, which names itself. */
export function SettingRow({ title, hint, children }: SettingRowProps) {
  return (
    <div className="grid gap-x-8 gap-y-2 border-b border-line py-4 last:border-b-0 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div>
        <p className="text-sm font-medium">{title}</p>
        {hint && <p className="mt-0.5 text-xs text-muted">{hint}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  )
}
