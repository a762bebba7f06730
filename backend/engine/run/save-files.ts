import { listChangedFiles, maxFilesPerRun, type SeenFiles } from '#engine/analysis/changed-files.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { Kernel } from '#engine/ports/kernel.ts'
import { mediaTypeOf } from './media-types.ts'
import type { RunJob } from './run-job.ts'
import { noticeOutput } from './run-notice.ts'
import type { RunRecorder } from './run-recorder.ts'
import { saveArtifact } from './save-artifact.ts'

const maxBytesPerRun = 512 * 1024 ** 2

/** Saves what the code wrote to its workspace as artifacts; says so when some had to be left out. */
export async function saveFiles(
  ports: EnginePorts,
  { job, recorder }: { job: RunJob; recorder: RunRecorder },
  { kernel, seen }: { kernel: Kernel; seen: SeenFiles },
): Promise<void> {
  let leftBytes = maxBytesPerRun
  const changed = await listChangedFiles(kernel, seen)
  for (const [index, file] of changed.entries()) {
    if (index >= maxFilesPerRun || file.sizeBytes > leftBytes) {
      const params = { limitMb: maxBytesPerRun / 1024 ** 2, limit: maxFilesPerRun }
      await recorder.record(noticeOutput({ key: 'limit-artifacts', params }, job.queued.language))
      return
    }
    const artifact = await saveArtifact(ports, job, {
      name: file.path,
      mediaType: mediaTypeOf(file.path),
      bytes: kernel.readFile(file.path),
      limitBytes: leftBytes,
    })
    leftBytes -= artifact.sizeBytes
    await recorder.record({ type: 'artifact-saved', artifact })
  }
}
