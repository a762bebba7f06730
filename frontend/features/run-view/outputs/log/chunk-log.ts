import { countLines, type GrownLog, takeLines } from './grow-log.ts'

/** How a log is folded: from how many lines on, and how many stay in sight at its head and tail. */
export const folding = {
  stdout: { from: 24, head: 12, tail: 4 },
  stderr: { from: 12, head: 5, tail: 4 },
}

/** Some lines of a log. One that is full stays the same object while the log grows. */
export type LogChunk = { text: string; count: number }

const chunkLines = 200
/** Full chunks by the final lines that they are made of, which are only ever added to. */
const fullChunks = new WeakMap<string[], LogChunk[]>()

/** The lines in pieces that a browser lays out one by one, only when they come into sight. */
export function chunkLog(log: GrownLog): LogChunk[] {
  const full = fullChunks.get(log.settled) ?? []
  fullChunks.set(log.settled, full)
  const count = countLines(log)
  const fullCount = Math.floor(Math.min(log.settledCount, count) / chunkLines)
  while (full.length < fullCount) full.push(makeChunk(log, full.length * chunkLines, (full.length + 1) * chunkLines))
  const chunks = full.slice(0, fullCount)
  for (let from = fullCount * chunkLines; from < count; from += chunkLines)
    chunks.push(makeChunk(log, from, Math.min(count, from + chunkLines)))
  return chunks
}

/** The first and the last lines alone. */
export function foldLog(log: GrownLog, { head, tail }: { head: number; tail: number }): LogChunk[] {
  const count = countLines(log)
  const lines = [...takeLines(log, 0, head), '⋯', ...takeLines(log, count - tail, count)]
  return [{ text: lines.join('\n'), count: lines.length }]
}

/** All lines, as they are copied and saved. */
export function joinLog(log: GrownLog): string {
  return takeLines(log, 0, countLines(log)).join('\n')
}

function makeChunk(log: GrownLog, from: number, to: number): LogChunk {
  const lines = takeLines(log, from, to)
  return { text: lines.join('\n'), count: lines.length }
}
