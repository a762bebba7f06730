import { EventEmitter, once } from 'node:events'
import type { RunEvent, RunEventBody } from '#contract/run-event.ts'
import type { RunStore } from '#engine/ports/run-store.ts'

const pageSize = 500

/** The log of runs with its watchers: what is published has been stored before. */
export class RunLog {
  readonly #store: RunStore
  readonly #appended = new EventEmitter().setMaxListeners(0)

  constructor(store: RunStore) {
    this.#store = store
  }

  async append(runId: string, bodies: RunEventBody[]): Promise<void> {
    await this.#store.append(runId, bodies)
    this.#appended.emit(runId)
  }

  /** Pages of events above `afterSequence` in order; waits for more until `run-finished` or an abort. */
  async *watch(runId: string, afterSequence: number, signal: AbortSignal): AsyncIterable<RunEvent[]> {
    let last = afterSequence
    while (!signal.aborted) {
      // Listening starts before reading, so that an event between the two is not missed.
      const listening = new AbortController()
      const appended = once(this.#appended, runId, { signal: AbortSignal.any([signal, listening.signal]) })
      appended.catch(() => {})
      try {
        const events = await this.#store.readEvents(runId, last, pageSize)
        if (events.length > 0) {
          yield events
          last = events.at(-1)?.sequence ?? last
          if (events.some(({ body }) => body.type === 'run-finished')) return
        }
        if (events.length === 0) await appended.catch(() => {})
      } finally {
        listening.abort()
      }
    }
  }
}
