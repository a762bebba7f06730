import { applyRunEvent } from '#contract/apply-run-event.ts'
import type { Run } from '#contract/run.ts'
import type { RunEvent } from '#contract/run-event.ts'

/**
 * Runs by id, each folded from its events as they come. Listeners are told at most once per frame, however many
 * events came, so that a fast run does not starve the page.
 */
export function createRunStore(requestFrame: (action: () => void) => void) {
  const runs = new Map<string, Run>()
  const listeners = new Map<string, Set<() => void>>()
  const changed = new Set<string>()

  function touch(runId: string) {
    if (changed.size === 0) requestFrame(notify)
    changed.add(runId)
  }

  function notify() {
    const ids = [...changed]
    changed.clear()
    for (const id of ids) for (const listener of listeners.get(id) ?? []) listener()
  }

  return {
    get: (runId: string): Run | null => runs.get(runId) ?? null,
    lastSequenceOf: (runId: string): number => runs.get(runId)?.lastSequence ?? 0,
    /** Takes over a folded run, unless what is known is newer. */
    seed(run: Run) {
      const known = runs.get(run.id)
      if (known && known.lastSequence >= run.lastSequence) return
      runs.set(run.id, run)
      touch(run.id)
    },
    /** Folds events in; answers false when one is missing between them and what is known. */
    apply(runId: string, events: RunEvent[]): boolean {
      let run = runs.get(runId) ?? null
      for (const event of events) {
        if (event.sequence > (run?.lastSequence ?? 0) + 1) return false
        run = applyRunEvent(run, event)
        runs.set(runId, run)
        touch(runId)
      }
      return true
    },
    listen(runId: string, listener: () => void): () => void {
      const set = listeners.get(runId) ?? new Set()
      listeners.set(runId, set.add(listener))
      return () => {
        set.delete(listener)
        if (set.size === 0) listeners.delete(runId)
      }
    },
  }
}

/** A run that has ended gets no more events. */
export function hasEnded(run: Run): boolean {
  return run.status !== 'queued' && run.status !== 'running'
}
