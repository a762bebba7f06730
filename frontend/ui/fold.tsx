import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'

type FoldProps = { summary: ReactNode; startOpen?: boolean; children: ReactNode }

/** A part that is folded until it is wanted; its content is made only then. */
export function Fold({ summary, startOpen = false, children }: FoldProps) {
  const [isOpen, setOpen] = useState(startOpen)
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-6 list-none items-center gap-1 text-sm text-muted select-none hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className={`size-3.5 shrink-0 transition-transform ${isOpen ? 'rotate-90' : ''}`}
        />
        {summary}
      </summary>
      {isOpen && <div className="mt-2">{children}</div>}
    </details>
  )
}
