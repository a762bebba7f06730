import type { Vendor } from './connection.ts'

/**
 * An address as it is kept and compared: http or https, without a slash at its end. Null for what is none, and for one
 * with a user, a password, a query or a fragment: those would be shown, and sent, with it.
 */
export function normalizeAddress(text: string): string | null {
  const url = URL.parse(text.trim())
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  if (url.username || url.password || /[?#@]/.test(text)) return null
  return url.href.replace(/\/+$/, '')
}

/** Whether an address is the vendor's own: the same, or its host alone. */
export function isVendorAddress({ baseUrl }: Pick<Vendor, 'baseUrl'>, address: string): boolean {
  const own = baseUrl === null ? null : normalizeAddress(baseUrl)
  const given = normalizeAddress(address)
  return own !== null && (given === own || given === new URL(own).origin)
}
