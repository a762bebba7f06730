import type { ExportQuery, ExportTable } from '#contract/export.ts'
import { reach, readError } from './request.ts'

/** A figure or table that was kept, in another format. Throws `ApiError`. */
export function fetchArtifactExport(artifactId: string, query: Partial<ExportQuery>): Promise<Blob> {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  return fetchFile(`/api/artifacts/${artifactId}/export?${search}`)
}

/** Rows as a file. Throws `ApiError`. */
export function fetchTableExport(table: ExportTable): Promise<Blob> {
  return fetchFile('/api/tables/export', table)
}

/** The bytes at an address of the server's. Throws `ApiError`. */
export async function fetchFile(path: string, body?: unknown): Promise<Blob> {
  const response = await reach(path, { body })
  if (!response.ok) throw readError(await response.text(), response.status)
  return response.blob()
}
