import type { NetworkFetch, NetworkRequest } from './network/create-network.ts'
import { ProviderFault } from './provider-fault.ts'

/** A response, whatever its status. Throws `ProviderFault` when there is none, and the signal's reason on abort. */
export async function sendRequest(
  fetch: NetworkFetch,
  address: string | URL,
  request: NetworkRequest,
): Promise<Response> {
  try {
    return await fetch(address, request)
  } catch (error) {
    request.signal?.throwIfAborted()
    throw findFault(error) ?? new ProviderFault('unreachable', { detail: readNetworkCode(error) })
  }
}

/** The code of the system or of the library, for the log; never the text of an error, which may hold an address. */
export function readNetworkCode(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause)
    if ('code' in each && typeof each.code === 'string') return each.code
  return error instanceof Error ? error.name : 'unknown'
}

function findFault(error: unknown): ProviderFault | null {
  for (let each = error; each instanceof Error; each = each.cause) if (each instanceof ProviderFault) return each
  return null
}
