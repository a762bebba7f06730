import type { VendorDirectory } from '#engine/ports/vendor-directory.ts'
import { createNetwork, type Network } from './network/create-network.ts'
import type { Provider } from './provider-catalog.ts'
import { resolveConnection } from './resolve-connection.ts'
import { type ProviderSettings, resolveProvider } from './resolve-provider.ts'
import { tryConnection } from './try-connection.ts'

type Options = { network?: Network; timeoutMs?: number }

/** The vendors of the catalog. A test reaches what it is given through the guard, and answers within `timeoutMs` (15 s). */
export function createVendorDirectory(
  providers: Provider[],
  settings: ProviderSettings,
  { network = createNetwork(), timeoutMs = 15_000 }: Options = {},
): VendorDirectory {
  return {
    list: () =>
      providers.map((provider) => ({
        id: provider.id,
        label: provider.label,
        baseUrl: provider.baseUrl,
        keyUrl: provider.keyUrl,
        needsKey: !provider.keyOptional,
        needsAddress: provider.baseUrl === null,
        isShared: resolveProvider(provider, settings).missing === null,
      })),
    async test({ vendorId, baseUrl, key, models }, signal) {
      const provider = providers.find(({ id }) => id === vendorId)
      if (!provider)
        return { isOk: false, message: { key: 'connection-vendor-unknown', params: { vendor: vendorId } }, models: [] }
      const access = { id: vendorId, label: provider.label, baseUrl: baseUrl ?? '', key, isKeyLost: false, models }
      const resolved = resolveConnection(provider, access)
      if (resolved.missing) return { isOk: false, message: resolved.missing, models: [] }
      return tryConnection(resolved, models, { fetch: network.guarded, signal, timeoutMs })
    },
  }
}
