import type { Dataset } from '#contract/dataset.ts'
import type { DatasetRecord } from '#engine/ports/dataset-store.ts'

/** The dataset without what only the server needs. */
export function publicDataset({ ownerId: _, tableSha256: __, ...dataset }: DatasetRecord): Dataset {
  return dataset
}
