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
