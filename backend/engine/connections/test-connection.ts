import type { ConnectionSettings, ConnectionTest } from '#contract/connection.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { chooseAccess } from './choose-access.ts'

/**
 * Asks the vendor with what is given, or with the key that is kept for the same address; nothing is kept. Throws
 * `AppFailure` when there is nothing to ask with; what the vendor says is the answer.
 */
export async function testConnection(
  ports: Pick<EnginePorts, 'connections' | 'vendors'>,
  { ownerId, id }: { ownerId: string; id: string },
  settings: ConnectionSettings,
): Promise<ConnectionTest> {
  const existing = (await ports.connections.list(ownerId)).find((each) => each.id === id)
  const { vendor, baseUrl, key } = chooseAccess(ports.vendors.list(), existing, settings)
  const access = { vendorId: vendor.id, baseUrl, key, models: settings.models }
  return ports.vendors.test(access, new AbortController().signal)
}
