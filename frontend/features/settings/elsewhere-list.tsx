import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection, Vendor } from '#contract/connection.ts'
import { Button } from '../../ui/button.tsx'
import { elsewhereVendorId } from './connection-draft.ts'
import { ConnectionForm } from './connection-form.tsx'
import { ConnectionRow } from './connection-row.tsx'
import { listElsewhere } from './vendor-rows.ts'

type ElsewhereListProps = {
  vendors: Vendor[]
  connections: Connection[]
  takenIds: string[]
  onDone: (text: string) => void
}

/** Connections to addresses that the reader names, and the way to add one. */
export function ElsewhereList({ vendors, connections, takenIds, onDone }: ElsewhereListProps) {
  const { t } = useTranslation()
  const [isAdding, setAdding] = useState(false)
  const elsewhere = vendors.find(({ id }) => id === elsewhereVendorId)
  const rows = listElsewhere(vendors, connections)
  return (
    <section aria-labelledby="elsewhere" className="mt-10">
      <h2 id="elsewhere" className="text-lg font-semibold">
        {t('settings.elsewhere')}
      </h2>
      <p className="text-sm text-muted">{t('settings.elsewhereLead')}</p>
      {rows.length > 0 && (
        <ul className="mt-2 divide-y divide-line">
          {rows.map(({ vendor, connection }) => (
            <ConnectionRow
              key={connection.id}
              vendor={vendor}
              connection={connection}
              state={connection.maskedKey === null ? 'ownKeyless' : 'own'}
              takenIds={takenIds}
              onDone={onDone}
            />
          ))}
        </ul>
      )}
      {elsewhere && isAdding && (
        <ConnectionForm
          subject={{ vendor: elsewhere, connection: null, takenIds }}
          onSaved={() => {
            setAdding(false)
            onDone(t('settings.saved'))
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {elsewhere && !isAdding && (
        <Button className="mt-3" onClick={() => setAdding(true)}>
          {t('settings.addElsewhere')}
        </Button>
      )}
    </section>
  )
}
