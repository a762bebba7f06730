import type { ChangeMarks, HistoryMarks } from '#contract/history.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { HistoryPlace, HistoryStore } from '#engine/ports/history-store.ts'

/** Gives a row of the history another title, other tags or a star, and answers how it is called then. Throws `not-found`. */
export async function changeEntry(
  history: HistoryStore,
  { ownerId, place }: { ownerId: string; place: HistoryPlace },
  marks: ChangeMarks,
): Promise<HistoryMarks> {
  await history.change(ownerId, place, marks)
  const changed = await history.find(ownerId, place)
  if (!changed) throw new AppFailure('not-found', 'not-found')
  return changed
}
