import type { ConnectionTest } from '#contract/connection.ts'
import type { UserMessage } from '#contract/user-message.ts'
import { describeFault } from './describe-fault.ts'
import { fetchModelList } from './discovery/fetch-model-list.ts'
import type { NetworkFetch } from './network/create-network.ts'
import { ProviderFault } from './provider-fault.ts'
import type { ResolvedProvider } from './resolve-provider.ts'
import { streamAnswer } from './stream-answer.ts'

type Way = { fetch: NetworkFetch; signal: AbortSignal; timeoutMs: number }

/**
 * Asks a vendor for its list of models with the key, or for one word where it has no list or shows it to everyone.
 * `names` are the models that must be there. What is wrong is in the answer; throws the signal's reason on abort alone.
 */
export async function tryConnection(provider: ResolvedProvider, names: string[], way: Way): Promise<ConnectionTest> {
  const limit = AbortSignal.timeout(way.timeoutMs)
  const limited = { ...way, signal: AbortSignal.any([way.signal, limit]) }
  let asked = { what: 'list', model: names[0] ?? '' }
  try {
    const listed = provider.modelList && (await fetchModelList(provider, limited))
    if (listed && !(await isListPublic(provider, limited)))
      return describeList(
        provider,
        listed.map(({ id }) => id),
        names,
      )
    const model = names[0] ?? provider.models[0]?.id ?? listed?.[0]?.id
    if (model === undefined) return refuse({ key: 'connection-needs-model', params: { provider: provider.label } })
    asked = { what: 'answer', model }
    await askForOneWord(provider, model, limited)
    return {
      isOk: true,
      message: { key: 'connection-works-answered', params: { provider: provider.label, model } },
      models: listed?.map(({ id }) => id) ?? [],
    }
  } catch (error) {
    way.signal.throwIfAborted()
    if (limit.aborted || (error instanceof ProviderFault && error.kind === 'stalled'))
      return refuse({
        key: 'connection-timed-out',
        params: { provider: provider.label, seconds: Math.ceil(way.timeoutMs / 1000) },
      })
    if (!(error instanceof ProviderFault)) throw error
    const fault = asked.what === 'list' ? readListFault(error) : error
    return refuse(describeFault(fault, { provider, modelId: asked.model, tried: 1 }).failure.message)
  }
}

/** Some vendors show their list to anyone: there it says nothing about the key. */
async function isListPublic(provider: ResolvedProvider, way: Way): Promise<boolean> {
  if (provider.key === undefined) return false
  try {
    await fetchModelList({ ...provider, key: undefined }, way)
    return true
  } catch (error) {
    if (error instanceof ProviderFault) return false
    throw error
  }
}

async function askForOneWord(
  provider: ResolvedProvider,
  modelId: string,
  { fetch, signal, timeoutMs }: Way,
): Promise<void> {
  const model = { id: modelId, label: modelId, contextWindow: null, maxOutput: 16, price: null, capabilities: [] }
  const messages = [{ role: 'user' as const, text: 'Say OK.' }]
  const limits = { firstTokenMs: timeoutMs, betweenTokensMs: timeoutMs, answerBytes: 2 ** 20 }
  for await (const event of streamAnswer({ provider, model, messages, limits, fetch }, signal)) if (event) return
}

function describeList(provider: ResolvedProvider, models: string[], names: string[]): ConnectionTest {
  const unlisted = names.filter((name) => !models.includes(name))
  const params = { provider: provider.label, count: models.length }
  const message: UserMessage =
    unlisted.length === 0
      ? { key: 'connection-works', params }
      : { key: 'connection-works-unlisted', params: { ...params, models: unlisted.join(', ') } }
  return { isOk: true, message, models }
}

/** A list that is not there, or breaks off, means that the address is another one. */
const readListFault = (fault: ProviderFault): ProviderFault =>
  fault.kind === 'not-allowed' || fault.kind === 'cut-off' ? new ProviderFault('bad-answer', fault) : fault

const refuse = (message: UserMessage): ConnectionTest => ({ isOk: false, message, models: [] })
