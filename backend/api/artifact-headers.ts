import type { Artifact } from '#contract/artifact.ts'
import { artifactPolicy } from './page/content-policies.ts'

/** Pictures that cannot carry a script may be looked at in a tab of their own; anything else is saved. */
const shownInline = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])

const mediaTypeForm = /^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/

/** What the bytes of an artifact are sent with. Name and media type come from the sandbox: neither is trusted. */
export function artifactHeaders(artifact: Artifact, download: boolean): Record<string, string> {
  const mediaType = mediaTypeForm.test(artifact.mediaType) ? artifact.mediaType : 'application/octet-stream'
  const disposition = !download && shownInline.has(mediaType) ? 'inline' : 'attachment'
  return {
    'content-type': mediaType,
    'content-disposition': `${disposition}; ${fileNameParameters(artifact.name)}`,
    'content-security-policy': artifactPolicy,
    'cache-control': 'private, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    etag: `"${artifact.sha256}"`,
  }
}

/** The name in ASCII for old clients, and in UTF-8 as RFC 5987 has it. */
export function fileNameParameters(path: string): string {
  const name = path.split(/[/\\]/).at(-1) || 'file'
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`
}
