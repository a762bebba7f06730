import { tableMediaType } from '#contract/kept-media.ts'
import { reportMediaType } from '#contract/key-result.ts'

/** Media types that an output may have in a transcript, in the order in which a page prefers them. */
export const shownMediaTypes = [
  reportMediaType,
  'application/vnd.plotly.v1+json',
  tableMediaType,
  'text/html',
  'image/svg+xml',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'text/markdown',
  'text/latex',
  'application/json',
  'text/plain',
] as const

const endings: Record<string, string> = {
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/vnd.apache.parquet': 'parquet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  [tableMediaType]: 'table.json',
  'application/vnd.plotly.v1+json': 'plotly.json',
  'application/zip': 'zip',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/tiff': 'tiff',
  'image/webp': 'webp',
  'text/csv': 'csv',
  'text/html': 'html',
  'text/latex': 'tex',
  'text/markdown': 'md',
  'text/plain': 'txt',
  'text/tab-separated-values': 'tsv',
  'text/x-python': 'py',
}

/** A file name's ending for a media type, without the dot. */
export const endingOf = (mediaType: string): string => endings[mediaType] ?? 'bin'

/** The media type that a file's name tells; `application/octet-stream` when it tells none. */
export function mediaTypeOf(name: string): string {
  const lower = name.toLowerCase()
  const found = Object.entries(endings).find(([, ending]) => lower.endsWith(`.${ending}`))
  if (found) return found[0]
  return lower.endsWith('.jpeg') ? 'image/jpeg' : 'application/octet-stream'
}
