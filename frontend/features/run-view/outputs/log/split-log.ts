import { stripAnsi } from '../strip-ansi.ts'

/** How a log is folded: from how many lines on, and how many stay in sight at its head and tail. */
export const folding = {
  stdout: { from: 24, head: 12, tail: 4 },
  stderr: { from: 12, head: 5, tail: 4 },
}

const chunkLines = 200

/** A log's lines as a terminal would leave them, without empty ones around. */
export function splitLog(text: string): string[] {
  return stripAnsi(text)
    .replace(/^\n+|\n+$/g, '')
    .split('\n')
}

/** The lines in pieces that a browser lays out one by one, only when they come into sight. */
export function chunkLog(lines: string[]): { text: string; count: number }[] {
  const chunks: { text: string; count: number }[] = []
  for (let start = 0; start < lines.length; start += chunkLines) {
    const piece = lines.slice(start, start + chunkLines)
    chunks.push({ text: piece.join('\n'), count: piece.length })
  }
  return chunks
}

/** Where a text is found: which chunk, and from where in it. At most `most`; whatever the case. */
export function findInLog(
  chunks: { text: string }[],
  wanted: string,
  most = 5_000,
): { chunk: number; start: number }[] {
  const folded = wanted.toLowerCase()
  const found: { chunk: number; start: number }[] = []
  if (folded === '') return found
  for (const [chunk, { text }] of chunks.entries()) {
    const within = text.toLowerCase()
    // Folding may change lengths, and places would then be wrong.
    const searched = within.length === text.length ? within : text
    for (let start = searched.indexOf(folded); start >= 0; start = searched.indexOf(folded, start + folded.length)) {
      found.push({ chunk, start })
      if (found.length >= most) return found
    }
  }
  return found
}
