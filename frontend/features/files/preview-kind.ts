import type { RunFile } from '#contract/analysis-files.ts'

const textEnding = /\.(csv|tsv|txt|md|py|json|log|tex|html|xml|ya?ml|svg)$/i
const imageType = /^image\/(png|jpeg|gif|webp|svg\+xml)$/

/** How a look into a file is given: a picture, its beginning as text, or not at all. */
export function previewKind({ name, mediaType, artifactId }: RunFile): 'image' | 'text' | null {
  // A picture is shown as a picture from its artifact alone: there nothing in it can run.
  if (imageType.test(mediaType) && artifactId !== undefined) return 'image'
  return mediaType.startsWith('text/') || textEnding.test(name) ? 'text' : null
}
