import type { DatasetRecord } from '#engine/ports/dataset-store.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { HomeStatus } from '#engine/ports/kernel.ts'

/**
 * Brings in order what a stop of the server cut short: runs end as `interrupted`, uploads are read again in the
 * background. For the start of the one server process that owns the store.
 */
export async function recoverUnfinished(
  ports: EnginePorts,
  sandbox: HomeStatus,
  readDataset: (record: DatasetRecord) => Promise<unknown>,
): Promise<void> {
  for (const { runId } of await ports.runs.listUnfinished())
    await ports.runs.append(runId, [
      {
        type: 'run-finished',
        status: 'interrupted',
        error: { code: 'kernel-died', message: { key: 'run-interrupted', params: {} }, retryable: true },
      },
    ])
  if (sandbox.state === 'refused') return
  const reading = await ports.datasets.listReading()
  for (const record of reading) void readDataset(record)
  if (reading.length > 0) ports.log.info({ count: reading.length }, 'reading uploads again that a stop cut short')
}
