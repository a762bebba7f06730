import type { ConnectionSettings, Vendor } from '#contract/connection.ts'
import { isVendorAddress, normalizeAddress } from '#contract/connection-address.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { ConnectionRecord } from '#engine/ports/connection-store.ts'

/** What a connection comes down to: whom to ask, where, and with what. */
export type Access = { vendor: Vendor; baseUrl: string; key: string | null }

/**
 * Reads settings together with the connection that they change, if any. A kept key is used at the address that it was
 * given for and nowhere else. Throws `AppFailure` with what to do when address or key can't be used.
 */
export function chooseAccess(
  vendors: Vendor[],
  existing: ConnectionRecord | undefined,
  settings: ConnectionSettings,
): Access {
  const vendor = vendors.find(({ id }) => id === settings.vendorId)
  if (!vendor)
    throw new AppFailure('bad-request', 'connection-vendor-unknown', { params: { vendor: settings.vendorId } })
  const kept = existing?.vendorId === vendor.id ? existing : undefined
  const baseUrl = chooseAddress(vendor, settings.baseUrl ?? kept?.baseUrl ?? vendor.baseUrl)
  return { vendor, baseUrl, key: chooseKey({ vendor, baseUrl }, kept, settings.key) }
}

function chooseAddress(vendor: Vendor, given: string | null): string {
  const params = { provider: vendor.label }
  if (given === null) throw new AppFailure('bad-request', 'connection-needs-address', { params })
  const address = normalizeAddress(given)
  if (address === null) throw new AppFailure('bad-request', 'connection-address-wrong', { params })
  return isVendorAddress(vendor, address) ? (normalizeAddress(vendor.baseUrl ?? '') ?? address) : address
}

function chooseKey(
  { vendor, baseUrl }: Omit<Access, 'key'>,
  kept: ConnectionRecord | undefined,
  given: string | undefined,
): string | null {
  const params = { provider: vendor.label }
  if (given !== undefined) {
    // Such a value would also be repeated in the error of whoever builds the header.
    if (!/^[\x21-\x7e]+$/.test(given)) throw new AppFailure('bad-request', 'connection-key-malformed', { params })
    return given
  }
  const key = kept?.key ?? null
  if (kept && (key !== null || kept.isKeyLost)) {
    if (baseUrl !== kept.baseUrl) throw new AppFailure('conflict', 'connection-key-bound', { params })
    if (kept.isKeyLost) throw new AppFailure('conflict', 'connection-key-lost', { params: { connection: kept.label } })
  }
  if (key === null && vendor.needsKey) throw new AppFailure('bad-request', 'connection-needs-key', { params })
  return key
}
