import { reportMediaType } from '#contract/key-result.ts'
import type { Output } from '#contract/output.ts'

/**
 * The outputs of an attempt as text, in order: what was printed, tables as they are printed, results as `name = value unit`, a
 * note for each figure. Unquoted: whoever sends it marks it as material.
 */
export function writeOutputs(outputs: Output[]): string {
  return outputs
    .map(writeOutput)
    .filter((text) => text !== '')
    .join('\n')
}

function writeOutput(output: Output): string {
  if (output.type === 'stream') return output.text.trimEnd()
  if (output.type === 'error') return `${output.name}: ${output.value}`
  const find = (mediaType: string) => output.media.find((media) => media.mediaType === mediaType)?.text
  const report = find(reportMediaType)
  if (report !== undefined) return `reported: ${find('text/plain') ?? report}`
  const isFigure = output.media.some(({ mediaType }) => mediaType.startsWith('image/') || mediaType.includes('plotly'))
  return isFigure ? '[a figure]' : (find('text/plain') ?? find('text/markdown') ?? '')
}
