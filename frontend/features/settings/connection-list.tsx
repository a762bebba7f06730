import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnections, useVendors } from '../../api/connections.ts'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { ConnectionRow } from './connection-row.tsx'
import { ElsewhereList } from './elsewhere-list.tsx'
import { listVendorRows } from './vendor-rows.ts'

/** All vendors with one's own keys, and addresses of one's own. */
export function ConnectionList() {
  const { t } = useTranslation()
  const vendors = useVendors()
  const connections = useConnections()
  const [search, setSearch] = useState('')
  const [done, setDone] = useState('')
  const error = vendors.error ?? connections.error
  if (error && !(vendors.data && connections.data)) return <LoadFailure error={error} />
  if (!vendors.data || !connections.data) return <p className="text-sm text-faint">{t('app.loading')}</p>
  const rows = listVendorRows(vendors.data, connections.data, search)
  const takenIds = [...vendors.data, ...connections.data].map(({ id }) => id)
  return (
    <>
      <p role="status" className="sticky top-14 z-10 mb-4 rounded-md bg-accent-soft px-3.5 py-2.5 text-sm empty:hidden">
        {done}
      </p>
      <section aria-labelledby="vendors">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id="vendors" className="text-lg font-semibold">
            {t('settings.vendors')}
          </h2>
          <input
            type="search"
            aria-label={t('settings.search')}
            placeholder={t('settings.search')}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
            className="w-56 rounded-md border border-line-strong bg-surface px-3 py-1 text-sm placeholder:text-faint"
          />
        </div>
        <ul className="mt-1 divide-y divide-line">
          {rows.map((row) => (
            <ConnectionRow key={row.vendor.id} {...row} takenIds={takenIds} onDone={setDone} />
          ))}
        </ul>
        <p role="status" className="py-3 text-sm text-muted empty:hidden">
          {rows.length === 0 ? t('settings.noneFound') : ''}
        </p>
      </section>
      <ElsewhereList vendors={vendors.data} connections={connections.data} takenIds={takenIds} onDone={setDone} />
    </>
  )
}
