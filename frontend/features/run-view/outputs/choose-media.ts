import { tableMediaType } from '#contract/kept-media.ts'
import type { Media } from '#contract/output.ts'

/** How a representation is shown. */
export type MediaKind = 'image' | 'table' | 'plotly' | 'frame' | 'markdown' | 'text'

const kinds: Record<string, MediaKind> = {
  'application/vnd.plotly.v1+json': 'plotly',
  'image/svg+xml': 'image',
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/gif': 'image',
  'image/webp': 'image',
  [tableMediaType]: 'table',
  'text/html': 'frame',
  'text/markdown': 'markdown',
  'text/latex': 'text',
  'application/json': 'text',
  'text/plain': 'text',
}

const byPreference = Object.keys(kinds)

/** The richest representation that can be shown; null when there is none. LaTeX and JSON yield to plain text. */
export function chooseMedia(media: Media[]): { media: Media; kind: MediaKind } | null {
  const plain = media.find(({ mediaType }) => baseType(mediaType) === 'text/plain')
  for (const type of byPreference) {
    const found = media.find(({ mediaType }) => baseType(mediaType) === type)
    const kind = kinds[type]
    if (!found || !kind) continue
    return kind === 'text' && plain ? { media: plain, kind } : { media: found, kind }
  }
  return null
}

/** A media type without its parameters. */
export function baseType(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase()
}
