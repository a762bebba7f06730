import type { ConnectionSettings, ConnectionTest } from '#contract/connection.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

/** Asks the vendor with what is given, or with the key that is kept for the same address. */
export async function testConnection(
  _ports: EnginePorts,
  _place: { ownerId: string; id: string },
  _settings: ConnectionSettings,
): Promise<ConnectionTest> {
  throw new AppFailure('not-found', 'not-found')
}
