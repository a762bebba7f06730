import type { Connection, Vendor } from '#contract/connection.ts'
import { elsewhereVendorId } from './connection-draft.ts'

/** How a vendor stands for the reader. `open` needs no key; `shared` was set up by the operator. */
export type VendorState = 'own' | 'ownKeyless' | 'shared' | 'open' | 'none'
export type VendorRow = { vendor: Vendor; connection: Connection | null; state: VendorState }

/** One row for each vendor that a key is given to: those that can be used come first, and search finds by name. */
export function listVendorRows(vendors: Vendor[], connections: Connection[], search: string): VendorRow[] {
  const wanted = search.trim().toLowerCase()
  return vendors
    .filter(({ id, label }) => id !== elsewhereVendorId && `${id}\n${label}`.toLowerCase().includes(wanted))
    .map((vendor) => {
      const connection = connections.find(({ id }) => id === vendor.id) ?? null
      return { vendor, connection, state: stateOf(vendor, connection) }
    })
    .sort((one, other) => Number(other.connection !== null) - Number(one.connection !== null))
}

/** Connections that are no vendor's own: to an address that the reader named. */
export function listElsewhere(
  vendors: Vendor[],
  connections: Connection[],
): { vendor: Vendor; connection: Connection }[] {
  const ids = new Set(vendors.filter(({ id }) => id !== elsewhereVendorId).map(({ id }) => id))
  return connections
    .filter(({ id }) => !ids.has(id))
    .flatMap((connection) => {
      const vendor = vendors.find(({ id }) => id === connection.vendorId)
      return vendor ? [{ vendor, connection }] : []
    })
}

function stateOf(vendor: Vendor, connection: Connection | null): VendorState {
  if (connection) return connection.maskedKey === null ? 'ownKeyless' : 'own'
  if (!vendor.isShared) return 'none'
  return vendor.needsKey ? 'shared' : 'open'
}
