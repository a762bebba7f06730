import type { UserMessage } from '#contract/user-message.ts'
import type { ConnectionRecord } from '#engine/ports/connection-store.ts'
import type { Provider } from './provider-catalog.ts'
import { type ResolvedProvider, resolveProvider } from './resolve-provider.ts'

type OwnAccess = Pick<ConnectionRecord, 'id' | 'label' | 'baseUrl' | 'key' | 'isKeyLost' | 'models'>

/**
 * A vendor with a user's own connection applied in place of the operator's settings. Never throws: what is missing or
 * wrong is in `missing`, and names the page of connections rather than a variable.
 */
export function resolveConnection(provider: Provider, connection: OwnAccess): ResolvedProvider {
  const resolved = resolveProvider(provider, {
    [provider.keyVariables[0] ?? '']: connection.key ?? undefined,
    [provider.addressVariables[0] ?? '']: connection.baseUrl,
    [provider.modelsVariable]: connection.models.join(','),
  })
  const missing = connection.isKeyLost
    ? { key: 'connection-key-lost' as const, params: { connection: connection.label } }
    : resolved.missing && describeMissing(resolved.missing, connection.label)
  return { ...resolved, id: connection.id, label: connection.label, missing, isOwn: true }
}

function describeMissing({ key, params }: UserMessage, label: string): UserMessage {
  switch (key) {
    case 'model-needs-key':
      return { key: 'connection-needs-key', params: { provider: label } }
    case 'model-key-malformed':
      return { key: 'connection-key-malformed', params: { provider: label } }
    case 'model-needs-address':
      return { key: 'connection-address-wrong', params: { provider: label } }
    default:
      return { key, params }
  }
}
