import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { removeDataset } from './remove-dataset.ts'

/** How long a deleted dataset can be restored. */
export const keptHours = 24

/** Removes for good what was deleted more than a day before `now`, with its bytes. */
export async function purgeDeleted(ports: EnginePorts, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptHours * 3_600_000).toISOString()
  const records = await ports.datasets.listDeletedBefore(before)
  for (const record of records) await removeDataset(ports, record)
  if (records.length > 0) ports.log.info({ count: records.length }, 'removed deleted datasets for good')
}
