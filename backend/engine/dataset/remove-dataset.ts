import type { DatasetRecord } from '#engine/ports/dataset-store.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

/** Removes a dataset, and its bytes unless another dataset or artifact is made of the same. */
export async function removeDataset(ports: EnginePorts, record: DatasetRecord): Promise<void> {
  await ports.datasets.remove(record.ownerId, record.id)
  await dropUnused(ports, [record.sha256, ...record.tableSha256])
}

/** Removes bytes that no dataset and no artifact names. */
export async function dropUnused(ports: EnginePorts, sha256s: string[]): Promise<void> {
  for (const sha256 of new Set(sha256s))
    if (!(await ports.datasets.isReferenced(sha256))) await ports.files.remove(sha256)
}
