import { setTimeout as sleep } from 'node:timers/promises'
import type { ConnectionRecord } from '#engine/ports/connection-store.ts'
import type { ModelDiscovery } from './discovery/create-model-discovery.ts'
import type { Network, NetworkFetch } from './network/create-network.ts'
import type { Provider } from './provider-catalog.ts'
import { resolveConnection } from './resolve-connection.ts'
import type { ResolvedProvider } from './resolve-provider.ts'

/** A vendor as one user has it, with the way to it. */
export type OfferedProvider = ResolvedProvider & { fetch: NetworkFetch }

type Parts = {
  providers: Provider[]
  /** The vendors with the operator's settings. */
  resolved: ResolvedProvider[]
  network: Network
  discovery: ModelDiscovery | undefined
}

const firstListWaitMs = 2000

/**
 * The vendors for the owner of `connections`, as `offerProviders` has them. The list of a connection that was never asked
 * is waited for, at most two seconds: its models can be in use from before a restart.
 */
export async function offerToOwner(parts: Parts, connections: ConnectionRecord[]): Promise<OfferedProvider[]> {
  const offered = offerProviders(parts, connections)
  if (connections.length === 0) return offered
  const own = offered.filter(({ isOwn }) => isOwn)
  const waiting = new AbortController()
  const limit = sleep(firstListWaitMs, undefined, { signal: waiting.signal }).catch(() => {})
  await Promise.race([Promise.all(own.map((provider) => parts.discovery?.firstList(provider))), limit])
  waiting.abort()
  return offerProviders(parts, connections)
}

/**
 * The vendors for one user: a connection of their own takes the place of the operator's settings for the same id, even
 * when it can't be used; the others stand behind them. What a connection names is reached through the guard.
 */
export function offerProviders(
  { providers, resolved, network, discovery }: Parts,
  connections: ConnectionRecord[],
): OfferedProvider[] {
  const own = connections.flatMap((connection) => {
    const provider = providers.find(({ id }) => id === connection.vendorId)
    return provider ? [{ ...resolveConnection(provider, connection), fetch: network.guarded }] : []
  })
  const shared = resolved.map((provider) => ({ ...provider, fetch: network.trusted }))
  const inPlace = shared.map((provider) => own.find(({ id }) => id === provider.id) ?? provider)
  return [...inPlace, ...own.filter((each) => !inPlace.includes(each))].map((provider) => ({
    ...provider,
    models: discovery?.modelsOf(provider, provider.fetch) ?? provider.models,
  }))
}
