import type { Connection, ConnectionSettings } from '#contract/connection.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

/** Keeps a new connection or changes one; an address that changes needs its key anew. */
export async function saveConnection(
  _ports: EnginePorts,
  _place: { ownerId: string; id: string },
  _settings: ConnectionSettings,
): Promise<Connection> {
  throw new AppFailure('not-found', 'not-found')
}
