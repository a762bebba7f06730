import type { Connection } from '#contract/connection.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

/** An owner's connections, their keys masked. */
export async function listConnections(_ports: EnginePorts, _ownerId: string): Promise<Connection[]> {
  return []
}
