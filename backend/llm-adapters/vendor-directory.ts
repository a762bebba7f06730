import type { VendorDirectory } from '#engine/ports/vendor-directory.ts'
import type { Provider } from './provider-catalog.ts'
import { type ProviderSettings, resolveProvider } from './resolve-provider.ts'

/** The vendors of the catalog. */
export function createVendorDirectory(providers: Provider[], settings: ProviderSettings): VendorDirectory {
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
    test: async () => ({ isOk: false, message: { key: 'model-unknown', params: {} }, models: [] }),
  }
}
