import type { Connection } from '#contract/connection.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { showConnection } from './show-connection.ts'

/** An owner's connections, their keys masked, oldest first. One whose key does not open any more says so. */
export async function listConnections(ports: Pick<EnginePorts, 'connections'>, ownerId: string): Promise<Connection[]> {
  return (await ports.connections.list(ownerId)).map(showConnection)
}
