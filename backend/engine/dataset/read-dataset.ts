import { AppFailure } from '#engine/app-failure.ts'
import { failureOf } from '#engine/failure-of.ts'
import type { DatasetRecord } from '#engine/ports/dataset-store.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import { ingestDataset } from './ingest-dataset.ts'
import { dropUnused } from './remove-dataset.ts'

/**
 * Brings a stored file from `reading` to `ready` or `failed`, and answers it as it is then kept: `not-found` when it was
 * deleted meanwhile, and still `reading`
 * when a stop of the server cut it short. Never rejects.
 */
export async function readDataset(
  { ports, settings }: { ports: EnginePorts; settings: EngineSettings },
  record: DatasetRecord,
  signal: AbortSignal,
): Promise<DatasetRecord> {
  const change = await readOrFail(ports, settings, record)
  if (change.status === 'failed' && signal.aborted) return record
  try {
    if (!(await ports.datasets.update(record.id, change))) {
      await dropUnused(ports, [record.sha256, ...('tableSha256' in change ? change.tableSha256 : [])])
      return { ...record, status: 'failed', error: failureOf(new AppFailure('not-found', 'not-found')) }
    }
  } catch (error) {
    // It stays `reading` in the store and is read again at the next start.
    ports.log.error({ err: error, datasetId: record.id }, 'the profile of a dataset could not be stored')
    return { ...record, status: 'failed', error: failureOf(error) }
  }
  return { ...record, ...change }
}

async function readOrFail(ports: EnginePorts, settings: EngineSettings, record: DatasetRecord) {
  try {
    return { status: 'ready' as const, ...(await ingestDataset({ ports, settings }, record)) }
  } catch (error) {
    const failure = failureOf(error)
    if (failure.code === 'internal')
      ports.log.error({ err: error, datasetId: record.id }, 'a dataset could not be read')
    return { status: 'failed' as const, error: failure }
  }
}
