import type { AnalysisKernels } from '#engine/analysis/analysis-kernels.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { HistoryPlace, HistoryStore } from '#engine/ports/history-store.ts'
import { type ActiveRuns, replayOf } from '#engine/run/active-runs.ts'

type Deps = { history: HistoryStore; active: ActiveRuns; kernels: AnalysisKernels }

/** Hides a row of the history with all that belongs to it, stops its runs and what is repeated of them, and closes its kernels. Throws `not-found`. */
export async function removeEntry(
  { history, active, kernels }: Deps,
  ownerId: string,
  place: HistoryPlace,
): Promise<void> {
  const removed = await history.remove(ownerId, place)
  if (!removed) throw new AppFailure('not-found', 'not-found')
  const going = [...removed.unfinishedRunIds, ...removed.analysisIds.map(replayOf)]
  await Promise.all(going.map((id) => active.cancel(id)))
  await Promise.all(removed.analysisIds.map((analysisId) => kernels.dismiss(analysisId)))
}

/** Shows what was deleted again. Throws `not-found` when nothing was, or when it has been removed for good. */
export async function restoreEntry(history: HistoryStore, ownerId: string, place: HistoryPlace): Promise<void> {
  if (!(await history.restore(ownerId, place))) throw new AppFailure('not-found', 'not-found')
}
