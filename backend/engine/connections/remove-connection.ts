import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

/** Deletes a connection with its key. Throws `not-found` when the owner has none with this id. */
export async function removeConnection(
  ports: Pick<EnginePorts, 'connections'>,
  ownerId: string,
  id: string,
): Promise<void> {
  if (!(await ports.connections.list(ownerId)).some((each) => each.id === id))
    throw new AppFailure('not-found', 'not-found')
  await ports.connections.remove(ownerId, id)
}
