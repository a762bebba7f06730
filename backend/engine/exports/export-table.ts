import { randomUUID } from 'node:crypto'
import type { ExportTable } from '#contract/export.ts'
import { dropUnused } from '#engine/dataset/remove-dataset.ts'
import { callTableExport, type Exported } from './export-artifact.ts'
import { exportForms } from './export-media-types.ts'
import { makeExport, streamAndClose } from './make-export.ts'
import { type ExportDeps, type ExportKernel, openExportKernel } from './open-export-kernel.ts'

const mostBytes = 16 * 1024 ** 2

/** Rows that a page shows as a file, made in a kernel of its own; nothing of them is kept. */
export async function exportTable(
  deps: ExportDeps,
  ownerId: string,
  { table, signal }: { table: ExportTable; signal: AbortSignal },
): Promise<Exported> {
  const { format, name, fields, rows } = table
  const { mediaType, ending } = exportForms[format]
  const text = JSON.stringify({ schema: { fields }, data: rows })
  const opened = await openExportKernel(deps, ownerId, { files: [], signal })
  try {
    await addTable(deps, opened, { path: 'data/table.json', text })
    const call = callTableExport('data/table.json', format)
    const bytes = await makeExport(opened.kernel, { call, path: `export.${ending}`, signal })
    return { name: `${name || 'table'}.${ending}`, mediaType, bytes: streamAndClose(bytes, opened) }
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** Shows a table's JSON to the kernel as a file; it passes through the file store, and does not stay there. */
export async function addTable(
  { ports }: Pick<ExportDeps, 'ports'>,
  { kernel }: ExportKernel,
  { path, text }: { path: string; text: string },
): Promise<void> {
  const chunks = (async function* () {
    // Bytes of their own, so that no other export takes them away.
    yield Buffer.from(`{"id": "${randomUUID()}", "resource": ${text}}`)
  })()
  const { sha256, sizeBytes } = await ports.files.write(chunks, { limitBytes: mostBytes, name: path })
  try {
    await kernel.addFiles([{ path, sourcePath: ports.files.pathOf(sha256), sizeBytes }])
  } finally {
    await dropUnused(ports, [sha256])
  }
}
