import { X } from 'lucide-react'
import { Toast as RadixToast } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { IconButton } from './button.tsx'
import { dismissToast, type Toast } from './toasts.ts'

const shownMs = 8000

/** The messages at the edge of the page, where they cover no question that is being written; F8 leads to them. */
export default function ToastList({ toasts }: { toasts: Toast[] }) {
  const { t } = useTranslation()
  return (
    <RadixToast.Provider duration={shownMs} label={t('app.message')}>
      {toasts.map(({ id, text, action, tone }) => (
        <RadixToast.Root
          key={id}
          onOpenChange={(isOpen) => !isOpen && dismissToast(id)}
          className={`flex items-center gap-2 rounded-lg border bg-surface py-1.5 pr-1.5 pl-4 text-sm shadow-lg ${tone === 'danger' ? 'border-danger' : 'border-line-strong'}`}
        >
          <RadixToast.Description className="min-w-0 flex-1 break-words">{text}</RadixToast.Description>
          {action && (
            <RadixToast.Action
              altText={action.label}
              onClick={action.onAction}
              className="rounded-md px-2 py-1 font-medium text-accent hover:bg-sunken"
            >
              {action.label}
            </RadixToast.Action>
          )}
          <RadixToast.Close asChild>
            <IconButton label={t('app.close')}>
              <X aria-hidden="true" className="size-4" />
            </IconButton>
          </RadixToast.Close>
        </RadixToast.Root>
      ))}
      <RadixToast.Viewport className="fixed z-50 flex w-96 max-w-[calc(100vw-1.5rem)] max-lg:top-15 max-lg:right-3 lg:bottom-3 lg:left-3 lg:w-[18.5rem] flex-col gap-2 outline-none" />
    </RadixToast.Provider>
  )
}
