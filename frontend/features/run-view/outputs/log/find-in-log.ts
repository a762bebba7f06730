type Chunk = { text: string }
export type LogPlace = { chunk: number; start: number }

/** What was looked for in a chunk last, and where it is. */
const known = new WeakMap<Chunk, { folded: string; starts: number[] }>()

/**
 * Where a text is found: which chunk, and from where in it. At most `most`; whatever the case. A chunk that was searched
 * for the same text before is not searched again.
 */
export function findInLog(chunks: Chunk[], wanted: string, most = 5_000): LogPlace[] {
  const folded = wanted.toLowerCase()
  const found: LogPlace[] = []
  if (folded === '') return found
  for (const [place, chunk] of chunks.entries())
    for (const start of findInChunk(chunk, folded)) {
      found.push({ chunk: place, start })
      if (found.length >= most) return found
    }
  return found
}

function findInChunk(chunk: Chunk, folded: string): number[] {
  const before = known.get(chunk)
  if (before?.folded === folded) return before.starts
  const within = chunk.text.toLowerCase()
  // Folding may change lengths, and places would then be wrong.
  const searched = within.length === chunk.text.length ? within : chunk.text
  const starts: number[] = []
  for (let start = searched.indexOf(folded); start >= 0; start = searched.indexOf(folded, start + folded.length))
    starts.push(start)
  known.set(chunk, { folded, starts })
  return starts
}
