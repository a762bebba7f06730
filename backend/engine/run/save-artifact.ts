import { randomUUID } from 'node:crypto'
import type { Artifact } from '#contract/artifact.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { RunJob } from './run-job.ts'

/** Stores bytes as an artifact of the run, at most `limitBytes` of them (`AppFailure` `too-large` above). */
export async function saveArtifact(
  ports: EnginePorts,
  job: RunJob,
  file: { name: string; mediaType: string; bytes: AsyncIterable<Uint8Array>; limitBytes: number },
): Promise<Artifact> {
  const stored = await ports.files.write(file.bytes, { limitBytes: file.limitBytes, name: file.name })
  const artifact = { id: randomUUID(), name: file.name, mediaType: file.mediaType, ...stored }
  await ports.runs.saveArtifact(job.runId, artifact)
  return artifact
}
