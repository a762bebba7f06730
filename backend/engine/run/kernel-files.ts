import { findReadyDataset } from '#engine/dataset/find-dataset.ts'
import type { DatasetRecord } from '#engine/ports/dataset-store.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { KernelFile } from '#engine/ports/kernel.ts'
import type { RunJob } from './run-job.ts'

/** The run's datasets as the kernel sees them, each at `data/<its name>`. */
export async function kernelFiles(ports: EnginePorts, job: RunJob): Promise<KernelFile[]> {
  const ownerId = await ports.runs.ownerOf(job.runId)
  const records = await Promise.all(job.queued.datasetIds.map((id) => findReadyDataset(ports, ownerId, id)))
  return records.map((record) => toKernelFile(ports, record))
}

export function toKernelFile(ports: EnginePorts, { name, sha256, sizeBytes }: DatasetRecord): KernelFile {
  return { path: `data/${name}`, sourcePath: ports.files.pathOf(sha256), sizeBytes }
}
