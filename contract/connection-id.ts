import type { Vendor } from './connection.ts'
import { isVendorAddress } from './connection-address.ts'

type Wanted = {
  vendor: Pick<Vendor, 'id' | 'baseUrl'>
  /** Null: the vendor's own. */
  address: string | null
  label: string
  /** The ids of all vendors, and of the connections that there are. */
  taken: string[]
}

const longest = 40

/**
 * The id of a new connection: the vendor's for the vendor's own address, else the label in letters, digits and
 * hyphens, with a number where it is taken. A vendor's id never names another address.
 */
export function chooseConnectionId({ vendor, address, label, taken }: Wanted): string {
  if (address === null || isVendorAddress(vendor, address)) return vendor.id
  const slug = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  const base = (slug || `my-${vendor.id}`).slice(0, longest - 4).replace(/-+$/, '')
  const isFree = (id: string) => !taken.includes(id) && id !== 'builtin'
  if (isFree(base)) return base
  for (let number = 2; ; number++) if (isFree(`${base}-${number}`)) return `${base}-${number}`
}
