import type { Media } from '#contract/output.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { callTableExport } from './export-artifact.ts'
import { addTable } from './export-table.ts'
import { makeExport } from './make-export.ts'
import { type ExportDeps, type ExportKernel, openExportKernel } from './open-export-kernel.ts'

/** A table as a run keeps it: its data, and all of it where that was cut. */
export type KeptTable = { data: Media; wholeArtifactId?: string | undefined }

/** Makes CSV of the tables of one analysis, in one kernel that is opened for the first. Tables hold no code. */
export class TableConverter {
  readonly #deps: ExportDeps
  readonly #ownerId: string
  readonly #signal: AbortSignal
  #opened: Promise<ExportKernel> | undefined
  #count = 0

  constructor(deps: ExportDeps, ownerId: string, signal: AbortSignal) {
    this.#deps = deps
    this.#ownerId = ownerId
    this.#signal = signal
  }

  async convert(table: KeptTable): Promise<AsyncGenerator<Uint8Array>> {
    this.#opened ??= openExportKernel(this.#deps, this.#ownerId, { files: [], signal: this.#signal })
    const opened = await this.#opened
    this.#count += 1
    const name = `table-${this.#count}`
    const source = await this.#addFile(opened, table, name)
    const call = callTableExport(source, 'csv', name)
    return makeExport(opened.kernel, { call, path: `${name}.csv`, signal: this.#signal })
  }

  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => undefined)
    await opened?.close()
  }

  async #addFile(opened: ExportKernel, { data, wholeArtifactId }: KeptTable, name: string): Promise<string> {
    const artifactId = wholeArtifactId ?? data.artifactId
    if (artifactId === undefined) {
      const path = `data/${name}.json`
      await addTable(this.#deps, opened, { path, text: data.text ?? '' })
      return path
    }
    const { runs, files } = this.#deps.ports
    const artifact = await runs.findArtifact(this.#ownerId, artifactId)
    if (!artifact) throw new AppFailure('not-found', 'not-found')
    const path = `data/${name}.${wholeArtifactId === undefined ? 'json' : 'parquet'}`
    await opened.kernel.addFiles([{ path, sourcePath: files.pathOf(artifact.sha256), sizeBytes: artifact.sizeBytes }])
    return path
  }
}
