import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { figureMediaType, unkeptReasons, wholeTableMediaType } from '#contract/kept-media.ts'
import type { Media } from '#contract/output.ts'
import { callKernel } from '#engine/analysis/call-kernel.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { DisplayData, Kernel } from '#engine/ports/kernel.ts'
import type { RunJob } from './run-job.ts'

const keptMediaType = 'application/vnd.data-lab.kept+json'
const mostFiles = 200
const mostBytes = 512 * 1024 ** 2
const fileBytes = 256 * 1024 ** 2

const keptSchema = z.object({
  kind: z.enum(['figure', 'table']),
  path: z.string().startsWith('.data-lab/kept/').max(100).optional(),
  sizeBytes: z.number().int().nonnegative().optional(),
  reason: z.enum(unkeptReasons).optional(),
})
const mediaTypes = { figure: figureMediaType, table: wholeTableMediaType }

type Taken = { id: string; name: string; mediaType: string; path: string }

/** What an execution keeps of its figures and tables for exports: named while it runs, fetched after it. */
export class KeptOutputs {
  readonly #taken: Taken[] = []

  /** What is kept of a display, to stand beside what is shown; null when nothing is. */
  note(data: DisplayData): Media | null {
    const parsed = keptSchema.safeParse(parseJson(data[keptMediaType]))
    if (!parsed.success) return null
    const { kind, path, sizeBytes = 0, reason = 'not-kept' } = parsed.data
    const mediaType = mediaTypes[kind]
    if (path === undefined || this.#taken.length >= mostFiles) return { mediaType, text: reason, sizeBytes: 0 }
    const id = randomUUID()
    this.#taken.push({ id, name: `output.${kind === 'figure' ? 'figure' : 'parquet'}`, mediaType, path })
    return { mediaType, artifactId: id, sizeBytes }
  }

  /** Fetches it all from the kernel. What cannot be had is missing later; it fails no run. */
  async save(ports: EnginePorts, job: RunJob, { kernel, signal }: { kernel: Kernel; signal: AbortSignal }) {
    if (this.#taken.length === 0) return
    let leftBytes = mostBytes
    try {
      for (const { id, name, mediaType, path } of this.#taken) {
        const limitBytes = Math.min(fileBytes, leftBytes)
        const stored = await ports.files.write(kernel.readFile(path), { limitBytes, name })
        leftBytes -= stored.sizeBytes
        await ports.runs.saveArtifact(job.runId, { id, name, mediaType, ...stored })
      }
      await callKernel(kernel, 'data_lab.kept.drop_kept()', signal)
    } catch (err) {
      if (!signal.aborted) ports.log.warn({ err, runId: job.runId }, 'what a run kept for exports could not be saved')
    }
  }
}

function parseJson(text: string | Uint8Array | undefined): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
