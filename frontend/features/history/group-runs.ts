import type { RunSummary } from '#contract/run-page.ts'

/** A row of the history: a run by itself, or those of a comparison, newest first. */
export type HistoryEntry = { id: string; runs: [RunSummary, ...RunSummary[]] }

/** Rows in the order of their newest run. Runs of one comparison make one row, wherever in the list they are. */
export function groupRuns(runs: RunSummary[]): HistoryEntry[] {
  const entries = new Map<string, HistoryEntry>()
  for (const run of runs) {
    const id = run.comparisonId ?? run.id
    const entry = entries.get(id)
    if (entry) entry.runs.push(run)
    else entries.set(id, { id, runs: [run] })
  }
  return [...entries.values()]
}
