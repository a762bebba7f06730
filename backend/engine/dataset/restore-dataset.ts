import type { Dataset } from '#contract/dataset.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { DatasetReadings } from './dataset-readings.ts'
import { freeName } from './free-name.ts'
import { publicDataset } from './public-dataset.ts'

/** Brings a deleted dataset back; where another has its name by now, it gets a number. Throws `not-found`. */
export async function restoreDataset(
  { ports, readings }: { ports: EnginePorts; readings: DatasetReadings },
  ownerId: string,
  id: string,
): Promise<Dataset> {
  return readings.inTurn(ownerId, async () => {
    const record = await ports.datasets.findDeleted(ownerId, id)
    if (!record) throw new AppFailure('not-found', 'not-found')
    const owned = await ports.datasets.list(ownerId)
    const name = freeName(record.name, new Set(owned.map((other) => other.name)))
    if (!(await ports.datasets.restore(ownerId, id, name))) throw new AppFailure('not-found', 'not-found')
    return publicDataset({ ...record, name })
  })
}
