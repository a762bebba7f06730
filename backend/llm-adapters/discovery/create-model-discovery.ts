import { createHash } from 'node:crypto'
import type { NetworkFetch } from '../network/create-network.ts'
import { ProviderFault } from '../provider-fault.ts'
import type { OfferedModel, ResolvedProvider } from '../resolve-provider.ts'
import type { DiscoveredModel } from './discovered-model.ts'
import { fetchModelList } from './fetch-model-list.ts'
import { mergeModels } from './merge-models.ts'

export type DiscoveryOptions = {
  /** Look for servers on this machine that nobody has set. */
  local: boolean
  /** How long an answer counts, or a refusal of the key; and how long another failure keeps from asking again. */
  lifetimeMs?: number
  retryMs?: number
  timeoutMs?: number
  /** Told of each list that could not be had, without a key, an address or a word of the vendor. */
  onFailure?: (failure: { vendor: string; fault: string }) => void
  now?: () => number
}

export type ModelDiscovery = {
  /**
   * The models of a vendor with those that its own list named when it was last asked. Answers at once; a list that is
   * missing or too old is asked for in the background. Never throws.
   */
  modelsOf(provider: ResolvedProvider, fetch: NetworkFetch): OfferedModel[]
  /** Resolves when a list that is asked for the first time has come or failed; at once where it is known or not asked for. */
  firstList(provider: ResolvedProvider): Promise<void>
  /** Resolves when nothing is being asked. */
  settled(): Promise<void>
  /** Ends what is being asked; nothing is asked any more. */
  stop(): void
}

type Known = { models: DiscoveredModel[]; dueAt: number; asking: Promise<void> | undefined }

const mostLists = 100

/** Remembers the lists of vendors, by address and key. */
export function createModelDiscovery(options: DiscoveryOptions): ModelDiscovery {
  const { lifetimeMs = 3_600_000, retryMs = 30_000, timeoutMs = 10_000, now = Date.now } = options
  const lists = new Map<string, Known>()
  const stopping = new AbortController()

  async function ask(known: Known, provider: ResolvedProvider, fetch: NetworkFetch): Promise<void> {
    try {
      known.models = await fetchModelList(provider, { fetch, signal: stopping.signal, timeoutMs })
      // What runs on this machine comes and goes within minutes, and costs nothing to ask.
      known.dueAt = now() + (provider.isLocal ? retryMs : lifetimeMs)
    } catch (error) {
      known.dueAt = now() + (isRefusal(error) ? lifetimeMs : retryMs)
      if (provider.isGuess) known.models = []
      if (stopping.signal.aborted) return
      options.onFailure?.({ vendor: provider.id, fault: error instanceof ProviderFault ? error.kind : String(error) })
    } finally {
      known.asking = undefined
    }
  }

  return {
    modelsOf(provider, fetch) {
      if (provider.missing || !provider.modelList || (provider.isGuess && !options.local)) return provider.models
      const name = nameList(provider)
      const known = lists.get(name) ?? { models: [], dueAt: 0, asking: undefined }
      // The one that was looked at longest ago makes room.
      lists.delete(name)
      lists.set(name, known)
      for (const oldest of lists.keys()) if (lists.size > mostLists) lists.delete(oldest)
      if (known.asking === undefined && now() >= known.dueAt && !stopping.signal.aborted)
        known.asking = ask(known, provider, fetch)
      return mergeModels(provider.models, known.models)
    },
    async firstList(provider) {
      const known = lists.get(nameList(provider))
      if (known?.dueAt === 0) await known.asking
    },
    async settled() {
      await Promise.all([...lists.values()].map(({ asking }) => asking))
    },
    stop: () => stopping.abort(new Error('the discovery of models was stopped')),
  }
}

/**
 * Two accounts with the same key see the same list; the key itself is not kept. What users named is kept apart from what
 * the operator set, since it is reached another way.
 */
const nameList = ({ id, modelList, key, isOwn }: ResolvedProvider) =>
  createHash('sha256')
    .update(JSON.stringify([id, modelList?.url, key, isOwn]))
    .digest('base64')

/** The same key will not be taken the next time either; another one is asked with at once, under a name of its own. */
const isRefusal = (error: unknown) =>
  error instanceof ProviderFault && (error.kind === 'rejected-key' || error.kind === 'no-balance')
