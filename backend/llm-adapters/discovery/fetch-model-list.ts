import type { NetworkFetch } from '../network/create-network.ts'
import { ProviderFault } from '../provider-fault.ts'
import { readFailure } from '../read-failure.ts'
import type { ResolvedProvider } from '../resolve-provider.ts'
import { sendRequest } from '../send-request.ts'
import { type DiscoveredModel, readDiscoveredModel } from './discovered-model.ts'
import { readListedEntries } from './listed-entry.ts'
import { readText } from './read-text.ts'

const listLimitBytes = 8 * 1024 * 1024
const listLimitCount = 1000

type Way = { fetch: NetworkFetch; signal: AbortSignal; timeoutMs?: number }

/**
 * The models that a vendor's own list names and that one can talk with, at most 1,000, each once. Throws
 * `ProviderFault` (also for a list that does not come within `timeoutMs`, 10 s, or 8 MiB), and the signal's reason on abort.
 */
export async function fetchModelList(provider: ResolvedProvider, way: Way): Promise<DiscoveredModel[]> {
  const { modelList } = provider
  if (modelList === null) throw new ProviderFault('bad-answer', { detail: 'the vendor has no list of models' })
  const timeoutMs = way.timeoutMs ?? 10_000
  const timeout = AbortSignal.timeout(timeoutMs)
  const signal = AbortSignal.any([way.signal, timeout])
  try {
    const request = { headers: { accept: 'application/json', ...writeKey(provider) }, signal }
    const response = await sendRequest(way.fetch, modelList.url, request)
    if (!response.ok) throw await readFailure(response)
    const entries = readListedEntries(parseJson(await readText(response, listLimitBytes)), listLimitCount)
    if (entries === null) throw new ProviderFault('bad-answer', { detail: 'not a list of models' })
    const models = entries.map((entry) => readDiscoveredModel(entry, modelList)).filter((model) => model !== null)
    return [...new Map(models.map((model) => [model.id, model])).values()]
  } catch (error) {
    way.signal.throwIfAborted()
    if (timeout.aborted) throw new ProviderFault('stalled', { silentMs: timeoutMs })
    throw error
  }
}

/** The key in the header of the protocol, or in the vendor's own. */
function writeKey({ key, keyHeader, protocol }: ResolvedProvider): Record<string, string> {
  const version: Record<string, string> = protocol === 'anthropic' ? { 'anthropic-version': '2023-06-01' } : {}
  if (key === undefined) return version
  if (keyHeader !== undefined) return { [keyHeader]: key }
  switch (protocol) {
    case 'anthropic':
      return { ...version, 'x-api-key': key }
    case 'google':
      return { 'x-goog-api-key': key }
    case 'openai':
    case 'openai-compatible':
      return { authorization: `Bearer ${key}` }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProviderFault('bad-answer', { detail: 'not JSON' })
  }
}
