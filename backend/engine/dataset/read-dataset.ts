import { failureOf } from '#engine/failure-of.ts'
import type { DatasetRecord } from '#engine/ports/dataset-store.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import { ingestDataset } from './ingest-dataset.ts'

/** Brings a stored file from `reading` to `ready` or `failed`, and answers it as it is then kept. Never rejects. */
export async function readDataset(
  ports: EnginePorts,
  settings: EngineSettings,
  record: DatasetRecord,
): Promise<DatasetRecord> {
  const change = await readOrFail(ports, settings, record)
  try {
    await ports.datasets.update(record.ownerId, record.id, change)
  } catch (error) {
    // It stays `reading` in the store and is read again at the next start.
    ports.log.error({ err: error, datasetId: record.id }, 'the profile of a dataset could not be stored')
    return { ...record, status: 'failed', error: failureOf(error) }
  }
  return { ...record, ...change }
}

async function readOrFail(ports: EnginePorts, settings: EngineSettings, record: DatasetRecord) {
  try {
    return { status: 'ready' as const, ...(await ingestDataset(ports, settings, record)) }
  } catch (error) {
    const failure = failureOf(error)
    if (failure.code === 'internal')
      ports.log.error({ err: error, datasetId: record.id }, 'a dataset could not be read')
    return { status: 'failed' as const, error: failure }
  }
}
