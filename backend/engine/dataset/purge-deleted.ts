import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { dropUnused } from './remove-dataset.ts'

/** How long a deleted dataset can be restored. */
export const keptHours = 24

/** Removes for good what was deleted more than a day before `now`, with its bytes. What comes back meanwhile stays. */
export async function purgeDeleted(ports: EnginePorts, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptHours * 3_600_000).toISOString()
  const records = await ports.datasets.listDeletedBefore(before)
  let count = 0
  for (const { id, sha256, tableSha256 } of records) {
    if (!(await ports.datasets.purge(id, before))) continue
    await dropUnused(ports, [sha256, ...tableSha256])
    count += 1
  }
  if (count > 0) ports.log.info({ count }, 'removed deleted datasets for good')
}
