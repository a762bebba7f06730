import type { Model } from '#contract/model.ts'
import type { UserMessage } from '#contract/user-message.ts'
import { isLoopback } from './is-loopback.ts'
import type { Protocol, Provider, ProviderModel } from './provider-catalog.ts'

/** Values of environment variables by name. */
export type ProviderSettings = Readonly<Record<string, string | undefined>>

/** A model with where its name came from. */
export type OfferedModel = ProviderModel & {
  origin: Model['origin']
  /** It runs on this machine: what is sent to it does not leave. */
  isLocal: boolean
}

export type ModelList = {
  url: string
  pricesArePerToken: boolean
  /** Whether a name can be that of a model that one talks with. */
  isChat: (modelId: string) => boolean
  /** Whether a model of that name would run on this machine. */
  isLocal: (modelId: string) => boolean
}

/** A vendor with the operator's settings applied. */
export type ResolvedProvider = {
  id: string
  label: string
  protocol: Protocol
  baseUrl: string
  key: string | undefined
  /** The header that carries the key, where it is not the one of the protocol. */
  keyHeader: string | undefined
  /** The variables that a message names when the key or the address is at fault. */
  keyVariable: string
  addressVariable: string
  silentThinkingMs: number | undefined
  models: OfferedModel[]
  /** Where its list of models is asked, and how it is read; null where it has none. */
  modelList: ModelList | null
  /** A server that runs models, on this machine. */
  isLocal: boolean
  /** Such a server at its usual port, which nobody has set: it may not be there. */
  isGuess: boolean
  /** Why nothing can be sent, and what to do; null when all is set. */
  missing: UserMessage | null
  /** A user's own connection: its address is guarded, and messages name the page of connections. */
  isOwn?: true
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
  // A gateway on this machine passes on what it is sent; only a server that runs models itself keeps it here.
  const isServedHere = provider.runsLocally && address !== null && isLoopback(address)
  return {
    id: provider.id,
    label: provider.label,
    protocol: chooseProtocol(provider, address),
    baseUrl: address ?? '',
    key,
    keyHeader: provider.keyHeader,
    keyVariable,
    addressVariable,
    silentThinkingMs: provider.silentThinkingSeconds && provider.silentThinkingSeconds * 1000,
    models: addModels(provider.models, read(provider.modelsVariable)).map((model) => ({
      ...model,
      isLocal: runsHere(model.id),
    })),
    modelList: address === null || provider.modelList === null ? null : readModelList(address, provider.modelList),
    isLocal: isServedHere,
    isGuess: isServedHere && key === undefined && read(addressVariable) === undefined,
    missing: findMissing(),
  }

  function runsHere(modelId: string): boolean {
    return isServedHere && !provider.servedElsewhere?.test(modelId)
  }

  function readModelList(base: string, path: string): ModelList {
    return {
      url: path.startsWith('/') ? new URL(path, base).href : `${base}/${path}`,
      pricesArePerToken: provider.modelListPrices === 'dollars-per-token',
      isChat: (modelId) => !provider.notChat?.test(modelId),
      isLocal: runsHere,
    }
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

function addModels(models: ProviderModel[], list: string | undefined): Omit<OfferedModel, 'isLocal'>[] {
  const known = new Set(models.map(({ id }) => id))
  const more = new Set((list ?? '').split(/[\s,，]+/).filter((id) => id !== '' && !known.has(id)))
  const unknown = { contextWindow: null, maxOutput: null, price: null, capabilities: [], origin: 'added' as const }
  return [
    ...models.map((model) => ({ ...model, origin: 'listed' as const })),
    ...[...more].map((id) => ({ id, label: id, ...unknown })),
  ]
}
