import type { Model } from '#contract/model.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { ConnectionRecord } from '#engine/ports/connection-store.ts'
import type { LanguageModels } from '#engine/ports/language-model.ts'
import type { ModelDiscovery } from './discovery/create-model-discovery.ts'
import { generateAnswer } from './generate-answer.ts'
import { createNetwork, type Network } from './network/create-network.ts'
import { type OfferedProvider, offerProviders, offerToOwner } from './offer-providers.ts'
import type { Price, Provider } from './provider-catalog.ts'
import { type ProviderSettings, type ResolvedProvider, resolveProvider } from './resolve-provider.ts'
import type { RetryOptions } from './retry-delay.ts'

export type LanguageModelOptions = {
  retry?: Partial<RetryOptions>
  /** Longest silence before the first word; a vendor whose models think silently may take longer unless this is set. */
  firstTokenMs?: number
  betweenTokensMs?: number
  wholeMs?: number
  /** Most bytes of one answer, as they come over the wire. */
  answerBytes?: number
}

type Parts = {
  providers: Provider[]
  settings: ProviderSettings
  /** Answers for the models whose id starts with `builtin/`. */
  builtin?: LanguageModels
  /** The way to the vendors; straight to them when left out. */
  network?: Network
  /** A user's own connections, which count before the operator's settings; none when left out. */
  connections?: (ownerId: string) => Promise<ConnectionRecord[]>
  /** Adds what the vendors' own lists name; none when left out. */
  discovery?: ModelDiscovery
  options?: LanguageModelOptions
}

/** All models behind one port: the built-in ones, and those of every vendor with the operator's settings. */
export function createLanguageModels({
  providers,
  settings,
  builtin,
  network = createNetwork(),
  connections = async () => [],
  discovery,
  options = {},
}: Parts): LanguageModels {
  const resolved = providers.map((provider) => resolveProvider(provider, settings))
  const parts = { providers, resolved, network, discovery }
  const offer = async (ownerId: string) => offerToOwner(parts, await connections(ownerId))
  // The lists are asked for now, so that they are there when the first page is.
  offerProviders(parts, [])
  const retry = { tries: 3, baseDelayMs: 1000, longestDelayMs: 60_000, ...options.retry }

  return {
    listModels: async (ownerId) => [
      ...((await builtin?.listModels(ownerId)) ?? []),
      ...(await offer(ownerId)).flatMap(listProviderModels),
    ],
    generate(request, signal) {
      if (builtin && request.modelId.startsWith('builtin/')) return builtin.generate(request, signal)
      return generateFrom(request, signal)
    },
  }

  async function* generateFrom(...[request, signal]: Parameters<LanguageModels['generate']>) {
    signal.throwIfAborted()
    const { provider, model } = findModel(await offer(request.ownerId), request.modelId)
    const limits = {
      firstTokenMs: options.firstTokenMs ?? provider.silentThinkingMs ?? 60_000,
      betweenTokensMs: options.betweenTokensMs ?? 30_000,
      answerBytes: options.answerBytes ?? 32 * 1024 * 1024,
    }
    const call = { provider, model, messages: request.messages, limits, fetch: provider.fetch }
    yield* generateAnswer(call, { retry, wholeMs: options.wholeMs ?? 600_000 }, signal)
  }
}

function listProviderModels({ id, models, missing }: ResolvedProvider): Model[] {
  return models.map((model) => ({
    id: `${id}/${model.id}`,
    provider: id,
    label: model.label,
    available: missing === null,
    ...(missing && { reason: missing }),
    contextWindow: model.contextWindow,
    price: model.price && showPrice(model.price),
    capabilities: model.capabilities,
    isLocal: model.isLocal,
    origin: model.origin,
  }))
}

function findModel(providers: OfferedProvider[], modelId: string) {
  const slash = modelId.indexOf('/')
  const provider = providers.find(({ id }) => id === modelId.slice(0, slash))
  const model = provider?.models.find(({ id }) => id === modelId.slice(slash + 1))
  if (!provider || !model) throw new AppFailure('model-unavailable', 'model-unknown', { params: { model: modelId } })
  if (provider.missing)
    throw new AppFailure('model-unavailable', provider.missing.key, { params: provider.missing.params })
  return { provider, model }
}

const showPrice = ({ input, output, cacheRead, asOf }: Price) => ({
  input,
  output,
  ...(cacheRead !== undefined && { cachedInput: cacheRead }),
  asOf,
})
