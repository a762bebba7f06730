import { Readable } from 'node:stream'
import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { FileSource } from './list-run-files.ts'
import type { TableConverter } from './table-converter.ts'

type Sources = { ports: EnginePorts; ownerId: string; tables: TableConverter }

/** The bytes of a run's file as they come. */
export async function openSource({ ports, ownerId, tables }: Sources, source: FileSource): Promise<Readable> {
  switch (source.type) {
    case 'text':
      return Readable.from([Buffer.from(source.text)], { objectMode: false })
    case 'artifact': {
      const artifact = await ports.runs.findArtifact(ownerId, source.artifactId)
      if (!artifact) throw new AppFailure('not-found', 'not-found')
      return ports.files.read(artifact.sha256)
    }
    case 'table':
      return Readable.from(await tables.convert(source.table), { objectMode: false })
  }
}
