import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { ProviderFault } from '../provider-fault.ts'
import { type HostAndPort, type HostList, plainHost } from './host-list.ts'
import { isPublicAddress } from './is-public-address.ts'

export type ResolvedAddress = { address: string; family: number }

/** All addresses of a name; rejects with an error whose `code` is that of the resolver. */
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>

export const resolveBySystem: Resolve = (hostname) => lookup(hostname, { all: true })

/**
 * The addresses to which a connection for a user may go. Each must be public or listed, else none is; without encryption,
 * which would show key and question on the way, each must be listed. Throws
 * `ProviderFault`: `address-refused` in the same words whether the name is unknown or leads to the inside, so that
 * nothing about the inside can be asked; `unreachable` when no resolver answers.
 */
export async function findCheckedAddresses(
  place: HostAndPort,
  { allowed, resolve, isEncrypted }: { allowed: HostList; resolve: Resolve; isEncrypted: boolean },
): Promise<ResolvedAddress[]> {
  const host = plainHost(place.host)
  const family = isIP(host)
  const found = family ? [{ address: host, family }] : await resolveName(host, resolve)
  const isListed = allowed.has(place)
  const mayReach = ({ address }: ResolvedAddress) =>
    isListed || (isEncrypted && isPublicAddress(address)) || allowed.has({ host: address, port: place.port })
  if (found.length === 0 || !found.every(mayReach)) throw new ProviderFault('address-refused')
  return found
}

async function resolveName(host: string, resolve: Resolve): Promise<ResolvedAddress[]> {
  try {
    return await resolve(host)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EAI_AGAIN' || code === 'ETIMEOUT') throw new ProviderFault('unreachable', { detail: code })
    throw new ProviderFault('address-refused')
  }
}
