import { AppFailure } from '#engine/app-failure.ts'
import type { DatasetRecord } from '#engine/ports/dataset-store.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

/** The owner's dataset. Throws `not-found`. */
export async function findDataset(ports: EnginePorts, ownerId: string, id: string): Promise<DatasetRecord> {
  const record = await ports.datasets.find(ownerId, id)
  if (!record) throw new AppFailure('not-found', 'not-found')
  return record
}

/** The owner's dataset when its tables can be used. Throws `not-found`, `conflict` while it is read, or `unreadable-file`. */
export async function findReadyDataset(ports: EnginePorts, ownerId: string, id: string): Promise<DatasetRecord> {
  const record = await findDataset(ports, ownerId, id)
  const params = { name: record.name }
  if (record.status === 'reading') throw new AppFailure('conflict', 'dataset-not-ready', { params, retryable: true })
  if (record.status === 'failed') throw new AppFailure('unreadable-file', 'dataset-unreadable', { params })
  return record
}
