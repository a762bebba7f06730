import { ExternalLink } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection, Vendor } from '#contract/connection.ts'
import { isVendorAddress } from '#contract/connection-address.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { ConnectionForm } from './connection-form.tsx'
import { RemoveConnection } from './remove-connection.tsx'
import type { VendorState } from './vendor-rows.ts'

type ConnectionRowProps = {
  vendor: Vendor
  connection: Connection | null
  state: VendorState
  takenIds: string[]
  /** Says what has been done, where it stays in sight. */
  onDone: (text: string) => void
}

/** A vendor, or an address of one's own: whose key is used, where to get one, and the ways to change that. */
export function ConnectionRow({ vendor, connection, state, takenIds, onDone }: ConnectionRowProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'form' | 'removal' | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const name = connection?.label || vendor.label

  /** The part goes, so the keyboard goes back to where it came from. */
  function close(text?: string) {
    setOpen(null)
    requestAnimationFrame(() => opener.current?.focus())
    if (text) onDone(text)
  }

  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <div className="min-w-0 flex-1 basis-28">
          <p className="font-medium break-words">{name}</p>
          <p className={`text-xs ${connection ? 'text-good' : 'text-muted'}`}>
            {t(`settings.state.${state}`, { key: connection?.maskedKey ?? '' })}
          </p>
          {connection && !isVendorAddress(vendor, connection.baseUrl) && (
            <p className="text-xs break-all text-muted">{connection.baseUrl}</p>
          )}
          {connection?.problem && (
            <p className="text-xs text-danger">{formatUserMessage(connection.problem, currentLanguage())}</p>
          )}
        </div>
        {vendor.keyUrl && !connection && (
          <a
            href={vendor.keyUrl}
            target="_blank"
            rel="noopener noreferrer"
            title={vendor.keyUrl}
            className="inline-flex min-h-8 items-center gap-1 text-sm text-accent underline underline-offset-2"
          >
            {t('settings.getKey')}
            <span className="sr-only"> · {vendor.label}</span>
            <ExternalLink aria-hidden="true" className="size-3.5" />
          </a>
        )}
        <Button
          ref={opener}
          aria-expanded={open === 'form'}
          onClick={() => (open === 'form' ? close() : setOpen('form'))}
        >
          {t(buttonText(state, vendor))}
          <span className="sr-only"> · {name}</span>
        </Button>
        {connection && (
          <Button look="danger" onClick={() => setOpen('removal')}>
            {t('settings.remove')}
            <span className="sr-only"> · {name}</span>
          </Button>
        )}
      </div>
      {open === 'form' && (
        <ConnectionForm
          subject={{ vendor, connection, takenIds }}
          onSaved={() => close(t('settings.saved'))}
          onCancel={() => close()}
        />
      )}
      {open === 'removal' && connection && (
        <RemoveConnection
          id={connection.id}
          name={name}
          onRemoved={() => close(t('settings.removed', { name }))}
          onCancel={() => close()}
        />
      )}
    </li>
  )
}

function buttonText(state: VendorState, { needsKey }: Vendor) {
  switch (state) {
    case 'own':
    case 'ownKeyless':
      return 'settings.change'
    case 'shared':
      return 'settings.useOwn'
    case 'open':
    case 'none':
      return needsKey ? 'settings.addKey' : 'settings.connect'
  }
}
