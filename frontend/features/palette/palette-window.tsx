import { type ReactNode, useEffect, useRef } from 'react'

/** A window near the top of the page, made of nothing but its content: Escape and a click beside it close it. */
export function PaletteWindow({
  label,
  onClose,
  children,
}: {
  label: string
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      className="mx-auto mt-[12vh] w-xl max-w-[calc(100vw-16px)] rounded-xl border border-line-strong bg-surface text-ink shadow-lg backdrop:bg-black/30"
    >
      {children}
    </dialog>
  )
}
