import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

type PopoverProps = {
  label: string
  /** What is in the button that opens it. */
  trigger: ReactNode
  triggerClassName: string
  triggerTitle?: string
  /** For a button among others that arrows go through. */
  triggerTabIndex?: number
  className?: string
  /** What is in the window; as a function it is given the way to close it. */
  children: ReactNode | ((close: () => void) => ReactNode)
}

const marginPx = 8

/** A button and the small window that it opens. Escape and a click elsewhere close it; its content is made when open. */
export function Popover(props: PopoverProps) {
  const { label, trigger, triggerClassName, triggerTitle, triggerTabIndex, className = '', children } = props
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

  // What comes late, or is searched, changes the size: the window stays at its button.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `place` reads the two elements alone
  useEffect(() => {
    if (!isOpen || !panel.current || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(place)
    observer.observe(panel.current)
    return () => observer.disconnect()
  }, [isOpen])

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-expanded={isOpen}
        tabIndex={triggerTabIndex}
        title={triggerTitle}
        className={triggerClassName}
      >
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
        {isOpen && (typeof children === 'function' ? children(() => panel.current?.hidePopover()) : children)}
      </div>
    </>
  )
}
