import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'

type FoldProps = {
  summary: ReactNode
  startOpen?: boolean
  /** Whether it is open, where others have a say in that; else it keeps that itself. */
  open?: { isOpen: boolean; onOpen: (isOpen: boolean) => void }
  /** Its content is there, unseen, while it is folded: it has something to do. */
  keepsContent?: boolean
  children: ReactNode
}

/** A part that is folded until it is wanted; its content is made only then. */
export function Fold({ summary, startOpen = false, open, keepsContent = false, children }: FoldProps) {
  const [isOwnOpen, setOwnOpen] = useState(startOpen)
  const { isOpen, onOpen } = open ?? { isOpen: isOwnOpen, onOpen: setOwnOpen }
  return (
    <details open={isOpen} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary className="flex min-h-6 list-none items-center gap-1 text-sm text-muted select-none hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className={`size-3.5 shrink-0 transition-transform ${isOpen ? 'rotate-90' : ''}`}
        />
        {summary}
      </summary>
      {(isOpen || keepsContent) && <div className="mt-2">{children}</div>}
    </details>
  )
}
