import type { Media } from '#contract/output.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { DisplayData } from '#engine/ports/kernel.ts'
import { endingOf, shownMediaTypes } from './media-types.ts'
import type { RunJob } from './run-job.ts'
import { saveArtifact } from './save-artifact.ts'

const inlineBytes = 32_768

/** The representations that a page can show, best first: small text inline, the rest as artifacts. */
export async function saveDisplay(ports: EnginePorts, job: RunJob, data: DisplayData): Promise<Media[]> {
  const media: Media[] = []
  for (const mediaType of shownMediaTypes) {
    const value = data[mediaType]
    if (value === undefined) continue
    const bytes = typeof value === 'string' ? Buffer.from(value) : value
    const sizeBytes = bytes.byteLength
    if (typeof value === 'string' && sizeBytes <= inlineBytes) {
      media.push({ mediaType, text: value, sizeBytes })
      continue
    }
    const name = `output.${endingOf(mediaType)}`
    const chunks = (async function* () {
      yield bytes
    })()
    const artifact = await saveArtifact(ports, job, { name, mediaType, bytes: chunks, limitBytes: sizeBytes })
    media.push({ mediaType, artifactId: artifact.id, sizeBytes })
  }
  return media
}
