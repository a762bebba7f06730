import { Readable } from 'node:stream'
import type { Run } from '#contract/run.ts'
import { listRunFiles, type SourcedFile } from './list-run-files.ts'
import type { ExportDeps } from './open-export-kernel.ts'
import { openSource } from './open-source.ts'
import { slugOf } from './safe-name.ts'
import { TableConverter } from './table-converter.ts'
import { writeNotebook } from './write-notebook.ts'
import { asError, createZipStream, type ZipStream } from './zip-stream.ts'

export type ArchivedStep = { position: number; run: Run }
type Wanted = { ownerId: string; steps: () => AsyncIterable<ArchivedStep>; signal: AbortSignal }
type Context = { deps: ExportDeps; wanted: Wanted; tables: TableConverter; zip: ZipStream }

/**
 * A zip of the steps, made while it is read: for each its code at the top, and a folder with figures, tables as CSV, files and
 * `run.json`; and all of them as one notebook. A table that cannot be made CSV is left as the JSON that it is kept as.
 */
export function writeArchive(deps: ExportDeps, wanted: Wanted): Readable {
  const tables = new TableConverter(deps, wanted.ownerId, wanted.signal)
  const zip = createZipStream(wanted.signal)
  void addAll({ deps, wanted, tables, zip })
    .catch((error: unknown) => zip.output.destroy(asError(error)))
    .finally(() => tables.close())
  return zip.output
}

async function addAll(context: Context): Promise<void> {
  const { wanted, zip } = context
  for await (const step of wanted.steps()) {
    wanted.signal.throwIfAborted()
    for (const file of listRunFiles(step.run)) await addFile(context, step, file)
  }
  const modifiedAt = new Date()
  await zip.add('analysis.ipynb', modifiedAt, async () =>
    Readable.from(writeNotebook(runsOf(wanted.steps()), readerOf(context)), { objectMode: false }),
  )
  zip.end()
}

async function addFile(context: Context, { position, run }: ArchivedStep, file: SourcedFile): Promise<void> {
  const { deps, wanted, tables, zip } = context
  const sources = { ports: deps.ports, ownerId: wanted.ownerId, tables }
  const modifiedAt = new Date(run.timing.createdAt)
  // Sorted by name, folders and programs stand in the order of the steps.
  const folder = `${String(position).padStart(2, '0')}-${slugOf(run.prompt) || 'step'}`
  const { source } = file
  const name = file.kind === 'code' ? `${folder}.py` : `${folder}/${file.name}`
  if (source.type !== 'table') return zip.add(name, modifiedAt, () => openSource(sources, source))
  let bytes: Readable
  try {
    bytes = await openSource(sources, source)
  } catch (err) {
    wanted.signal.throwIfAborted()
    deps.ports.log.warn({ err }, 'a table could not be made CSV for an archive')
    const { artifactId, text = '' } = source.table.data
    const kept = artifactId ? { type: 'artifact' as const, artifactId } : { type: 'text' as const, text }
    return zip.add(name.replace(/csv$/, 'json'), modifiedAt, () => openSource(sources, kept))
  }
  return zip.add(name, modifiedAt, async () => bytes)
}

async function* runsOf(steps: AsyncIterable<ArchivedStep>): AsyncGenerator<Run> {
  for await (const { run } of steps) yield run
}

const readerOf =
  ({ deps, wanted }: Context) =>
  async (artifactId: string) => {
    const artifact = await deps.ports.runs.findArtifact(wanted.ownerId, artifactId)
    return artifact && deps.ports.files.read(artifact.sha256)
  }
