/** What runs measured: the middle, the least and the most of what is known, and how many are not. */
export type Measure = { median: number; least: number; most: number; known: number; unknown: number }

/** Answers null when nothing is known. The median of an even number is the mean of the middle two. */
export function measureRuns<Run>(runs: Run[], read: (run: Run) => number | null): Measure | null {
  const values = runs.map(read)
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b)
  const [least] = known
  const most = known.at(-1)
  if (least === undefined || most === undefined) return null
  return { median: medianOf(known), least, most, known: known.length, unknown: values.length - known.length }
}

function medianOf(sorted: number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
  return (lower + upper) / 2
}
