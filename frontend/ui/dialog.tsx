import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './button.tsx'

type DialogProps = { title: string; onClose: () => void; children: ReactNode }

/** A window over the page that must be closed before the page goes on: Escape, the cross, and a click beside it do. What is marked `data-focus-first` has the focus at first, else the cross. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { t } = useTranslation()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-focus-first]')?.focus()
    return () => element?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      className="m-auto w-4xl max-w-[calc(100vw-16px)] rounded-xl border border-line-strong bg-surface text-ink shadow-lg backdrop:bg-black/40"
    >
      <div className="flex max-h-[85dvh] flex-col">
        <header className="flex items-center gap-2 border-b border-line py-2 pr-2 pl-5">
          <h2 id={id} className="min-w-0 flex-1 font-semibold">
            {title}
          </h2>
          <IconButton label={t('app.close')} onClick={() => dialog.current?.close()}>
            <X aria-hidden="true" className="size-4" />
          </IconButton>
        </header>
        <div className="min-h-0 flex-1 overflow-auto px-5 py-4">{children}</div>
      </div>
    </dialog>
  )
}
