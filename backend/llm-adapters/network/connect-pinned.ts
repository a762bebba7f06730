import type { LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import type { ResolvedAddress } from './find-checked-addresses.ts'

/**
 * Opens a connection that goes to one of `addresses` and nowhere else. The name stays what it is for TLS and for
 * the `Host` header; it is not resolved again.
 */
export function connectPinned(
  options: buildConnector.Options,
  addresses: ResolvedAddress[],
  callback: buildConnector.Callback,
): void {
  const lookup: LookupFunction = (_hostname, { all }, done) => {
    const [first] = addresses
    if (all) done(null, addresses)
    else if (first) done(null, first.address, first.family)
  }
  buildConnector({ lookup })(options, callback)
}
