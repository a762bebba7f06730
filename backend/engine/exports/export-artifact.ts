import type { Readable } from 'node:stream'
import type { Artifact } from '#contract/artifact.ts'
import { type ExportQuery, figureFormatSchema, tableFormatSchema } from '#contract/export.ts'
import { figureMediaType, tableMediaType, wholeTableMediaType } from '#contract/kept-media.ts'
import { pythonLiteral } from '#engine/analysis/call-kernel.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { exportForms } from './export-media-types.ts'
import { makeExport, streamAndClose } from './make-export.ts'
import { type ExportDeps, openExportKernel } from './open-export-kernel.ts'

export type Exported = { name: string; mediaType: string; bytes: Readable }

type Wanted = { artifact: Artifact; query: ExportQuery; signal: AbortSignal }

/** A kept figure or table in another format, made in a kernel of its own. Throws `bad-request` where the format does not fit. */
export async function exportArtifact(deps: ExportDeps, ownerId: string, wanted: Wanted): Promise<Exported> {
  const { artifact, query, signal } = wanted
  const plan = planExport(artifact, query)
  const { mediaType, ending } = exportForms[query.format]
  const file = {
    path: plan.source,
    sourcePath: deps.ports.files.pathOf(artifact.sha256),
    sizeBytes: artifact.sizeBytes,
  }
  const opened = await openExportKernel(deps, ownerId, { files: [file], signal })
  try {
    const bytes = await makeExport(opened.kernel, { call: plan.call, path: `export.${ending}`, signal })
    return { name: `${query.name || 'export'}.${ending}`, mediaType, bytes: streamAndClose(bytes, opened) }
  } catch (error) {
    await opened.close()
    throw error
  }
}

function planExport({ mediaType }: Artifact, { format, widthMm, dpi }: ExportQuery): { source: string; call: string } {
  if (mediaType === figureMediaType && figureFormatSchema.safeParse(format).success) {
    const source = 'data/figure'
    const width = widthMm === undefined ? 'None' : pythonLiteral(widthMm)
    const call = `data_lab.figure_export.export_figure(${pythonLiteral(source)}, ${pythonLiteral(format)}, ${width}, ${dpi})`
    return { source, call }
  }
  const isTable = mediaType === tableMediaType || mediaType === wholeTableMediaType
  if (isTable && tableFormatSchema.safeParse(format).success) {
    const source = `data/table.${mediaType === tableMediaType ? 'json' : 'parquet'}`
    return { source, call: callTableExport(source, format) }
  }
  throw new AppFailure('bad-request', 'export-not-possible', { params: { format } })
}

/** The call that writes the table at `source` as `<name>.<ending>`. */
export const callTableExport = (source: string, format: string, name = 'export'): string =>
  `data_lab.table_export.export_table(${[source, format, name].map(pythonLiteral).join(', ')})`
