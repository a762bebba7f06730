import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { findDataset } from './find-dataset.ts'

/** Takes a dataset away from everywhere; it can be restored until `purgeDeleted` finds it old enough. Throws `not-found`. */
export async function deleteDataset(ports: EnginePorts, ownerId: string, id: string): Promise<void> {
  await findDataset(ports, ownerId, id)
  await ports.datasets.markDeleted(ownerId, id, new Date().toISOString())
}
