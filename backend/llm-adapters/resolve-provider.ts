import type { UserMessage } from '#contract/user-message.ts'
import type { Protocol, Provider, ProviderModel } from './provider-catalog.ts'

/** Values of environment variables by name. */
export type ProviderSettings = Readonly<Record<string, string | undefined>>

/** A vendor with the operator's settings applied. */
export type ResolvedProvider = {
  id: string
  label: string
  protocol: Protocol
  baseUrl: string
  key: string | undefined
  /** The variables that a message names when the key or the address is at fault. */
  keyVariable: string
  addressVariable: string
  silentThinkingMs: number | undefined
  models: ProviderModel[]
  /** Why nothing can be sent, and what to do; null when all is set. */
  missing: UserMessage | null
}

/**
 * Applies the settings to a vendor: key, address, more models. An address without a path gets the vendor's own
 * path (`http://host:11434` -> `http://host:11434/v1`). Never throws: what is missing or wrong is in `missing`.
 */
export function resolveProvider(provider: Provider, settings: ProviderSettings): ResolvedProvider {
  const read = (name: string) => settings[name]?.trim() || undefined
  const firstSet = (names: string[]) => names.find(read) ?? names[0] ?? ''
  const keyVariable = firstSet(provider.keyVariables)
  const addressVariable = firstSet(provider.addressVariables)
  const key = read(keyVariable)
  const ownAddress = provider.baseUrl
  const address = readAddress(read(addressVariable) ?? ownAddress, provider)
  return {
    id: provider.id,
    label: provider.label,
    protocol: chooseProtocol(provider, address),
    baseUrl: address ?? '',
    key,
    keyVariable,
    addressVariable,
    silentThinkingMs: provider.silentThinkingSeconds && provider.silentThinkingSeconds * 1000,
    models: addModels(provider.models, read(provider.modelsVariable)),
    missing: findMissing(),
  }

  function findMissing(): UserMessage | null {
    if (key === undefined && !provider.keyOptional)
      return { key: 'model-needs-key', params: { provider: provider.label, variable: keyVariable } }
    // Such a value would also be repeated in the error of whoever builds the header.
    if (key !== undefined && !/^[\x21-\x7e]+$/.test(key))
      return { key: 'model-key-malformed', params: { provider: provider.label, variable: keyVariable } }
    if (address === null)
      return { key: 'model-needs-address', params: { provider: provider.label, variable: addressVariable } }
    return null
  }
}

function readAddress(text: string | null, provider: Provider): string | null {
  const url = text === null ? null : URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  const ownPath = provider.defaultPath ?? (provider.baseUrl === null ? '/' : new URL(provider.baseUrl).pathname)
  if (url.pathname === '/') url.pathname = ownPath
  return url.href.replace(/\/+$/, '')
}

function chooseProtocol(provider: Provider, address: string | null): Protocol {
  const elsewhere =
    address !== null && provider.baseUrl !== null && new URL(address).host !== new URL(provider.baseUrl).host
  return (elsewhere && provider.protocolElsewhere) || provider.protocol
}

function addModels(models: ProviderModel[], list: string | undefined): ProviderModel[] {
  const known = new Set(models.map(({ id }) => id))
  const more = new Set((list ?? '').split(/[\s,，]+/).filter((id) => id !== '' && !known.has(id)))
  return [...models, ...[...more].map((id) => ({ id, label: id, contextWindow: null, maxOutput: null, price: null }))]
}
