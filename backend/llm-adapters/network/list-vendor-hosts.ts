import type { Provider } from '../provider-catalog.ts'

/** The hosts of the vendors' own addresses in the internet, as entries of a host list: they are ours, not a user's. */
export function listVendorHosts(providers: Pick<Provider, 'baseUrl'>[]): string[] {
  return providers.flatMap(({ baseUrl }) => {
    const url = baseUrl === null ? null : new URL(baseUrl)
    return url?.protocol === 'https:' ? [`${url.hostname}:${url.port || 443}`] : []
  })
}
