import type { Output } from '#contract/output.ts'

const fromCount = 4

/**
 * Where a program keeps changing between its two streams, all of one stream is shown together: thousands of
 * one-line blocks can't be read. Fewer than four in a row stay as they came; displays and errors are never moved.
 */
export function gatherStreams(outputs: Output[]): Output[] {
  const gathered: Output[] = []
  let start = 0
  while (start < outputs.length) {
    let end = start
    while (outputs[end]?.type === 'stream') end += 1
    const group = outputs.slice(start, Math.max(end, start + 1))
    gathered.push(...(group.length < fromCount ? group : joinByName(group)))
    start += group.length
  }
  return gathered
}

function joinByName(group: Output[]): Output[] {
  return (['stdout', 'stderr'] as const).flatMap((name): Output[] => {
    const texts = group.flatMap((output) => (output.type === 'stream' && output.name === name ? [output.text] : []))
    return texts.length > 0 ? [{ type: 'stream', name, text: texts.join('') }] : []
  })
}
