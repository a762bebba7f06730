import type { ConnectionTest, Vendor } from '#contract/connection.ts'

/** Where and with what a vendor is to be asked. */
export type VendorAccess = { vendorId: string; baseUrl: string | null; key: string | null; models: string[] }

/** The vendors that there are, and a look at whether one answers. */
export interface VendorDirectory {
  list(): Vendor[]
  /** Asks the vendor's own list of models, or for one word where it has none. Never throws but on abort: what is wrong is in the answer, in plain words. */
  test(access: VendorAccess, signal: AbortSignal): Promise<ConnectionTest>
}
