import type { Connection, ConnectionSettings, Vendor } from '#contract/connection.ts'
import { isVendorAddress } from '#contract/connection-address.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { chooseAccess } from './choose-access.ts'
import { showConnection } from './show-connection.ts'

const mostConnections = 20

/**
 * Keeps a new connection or changes one; an address that changes needs its key anew. A vendor's id names the vendor's
 * own address and no other. Throws `AppFailure` when the settings can't be kept, with what to do.
 */
export async function saveConnection(
  ports: Pick<EnginePorts, 'connections' | 'vendors'>,
  { ownerId, id }: { ownerId: string; id: string },
  settings: ConnectionSettings,
): Promise<Connection> {
  const vendors = ports.vendors.list()
  const kept = await ports.connections.list(ownerId)
  const existing = kept.find((each) => each.id === id)
  const { vendor, baseUrl, key } = chooseAccess(vendors, existing, settings)
  checkId(id, vendors, { vendor, baseUrl })
  if (!existing && kept.length >= mostConnections)
    throw new AppFailure('limit-reached', 'connection-limit', { params: { limit: mostConnections } })
  const record = {
    ...{ id, ownerId, vendorId: vendor.id, baseUrl, key, isKeyLost: false },
    label: settings.label || (isVendorAddress(vendor, baseUrl) ? vendor.label : new URL(baseUrl).host),
    models: [...new Set(settings.models)],
    createdAt: existing?.createdAt ?? new Date().toISOString(),
  }
  await ports.connections.save(record)
  return showConnection(record)
}

/** Where a vendor has no address of its own, each account has one, and the vendor's id may name it. */
function checkId(id: string, vendors: Vendor[], place: { vendor: Vendor; baseUrl: string }): void {
  if (id === place.vendor.id && place.vendor.baseUrl === null) return
  if (isVendorAddress(place.vendor, place.baseUrl)) {
    if (id !== place.vendor.id)
      throw new AppFailure('bad-request', 'connection-named-by-vendor', { params: { id: place.vendor.id } })
  } else if (id === 'builtin' || vendors.some((vendor) => vendor.id === id))
    throw new AppFailure('bad-request', 'connection-name-of-vendor', { params: { id } })
}
