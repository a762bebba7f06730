import { type FocusEvent, type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'

type Shown = { text: string; leftPx: number; topPx: number }
const marginPx = 8

/**
 * Shows the `data-tip` of whatever inside is pointed at or has the focus, above it and never cut off. Escape hides it.
 * It is for eyes alone: what it says must also be in the accessible name.
 */
export function TipArea({ children, className }: { children: ReactNode; className?: string }) {
  const [shown, setShown] = useState<Shown | null>(null)
  const origin = useRef<Element | null>(null)

  function show(event: PointerEvent | FocusEvent) {
    const target = event.target instanceof Element ? event.target.closest('[data-tip]') : null
    if (target === origin.current) return
    origin.current = target
    const text = target?.getAttribute('data-tip')
    if (!target || !text) return setShown(null)
    const { left, top, width } = target.getBoundingClientRect()
    setShown({ text, leftPx: left + width / 2, topPx: top })
  }
  function hide() {
    origin.current = null
    setShown(null)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for what is inside it
    <div
      className={className}
      onPointerOver={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onScrollCapture={hide}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && hide()}
    >
      {children}
      {shown && (
        <div
          aria-hidden="true"
          className="pointer-events-none fixed z-40 w-max max-w-72 -translate-x-1/2 -translate-y-full rounded-md bg-ink px-2 py-1 text-xs break-words text-paper tabular-nums"
          style={{
            left: `clamp(${marginPx}px + 9rem, ${shown.leftPx}px, 100vw - 9rem - ${marginPx}px)`,
            top: Math.max(marginPx + 24, shown.topPx - 4),
          }}
        >
          {shown.text}
        </div>
      )}
    </div>
  )
}
