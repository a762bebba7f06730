import { type ReactNode, useId, useRef, useState } from 'react'

type PopoverProps = {
  label: string
  /** What is in the button that opens it. */
  trigger: ReactNode
  triggerClassName: string
  className?: string
  children: ReactNode
}

const marginPx = 8

/** A button and the small window that it opens. Escape and a click elsewhere close it; its content is made when open. */
export function Popover({ label, trigger, triggerClassName, className = '', children }: PopoverProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)

  function place() {
    if (!button.current || !panel.current) return
    const anchor = button.current.getBoundingClientRect()
    const size = panel.current.getBoundingClientRect()
    const below = anchor.bottom + 4
    const top = below + size.height > innerHeight - marginPx ? anchor.top - size.height - 4 : below
    panel.current.style.top = `${Math.max(marginPx, Math.min(top, innerHeight - size.height - marginPx))}px`
    panel.current.style.left = `${Math.max(marginPx, Math.min(anchor.left, innerWidth - size.width - marginPx))}px`
  }

  return (
    <>
      <button ref={button} type="button" popoverTarget={id} aria-expanded={isOpen} className={triggerClassName}>
        {trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onToggle={(event) => {
          setOpen(event.newState === 'open')
          if (event.newState === 'open') requestAnimationFrame(place)
        }}
        className={`fixed m-0 max-h-[70vh] max-w-[calc(100vw-16px)] overflow-auto rounded-lg border border-line-strong bg-surface p-4 shadow-lg ${className}`}
      >
        {isOpen && children}
      </div>
    </>
  )
}
