import { executeRun } from './execute-run.ts'
import type { RunDeps } from './run-deps.ts'
import type { RunJob } from './run-job.ts'
import { RunQueue } from './run-queue.ts'

/** The runs that this process works on or will. */
export class ActiveRuns {
  readonly #deps: RunDeps
  readonly #queue: RunQueue
  readonly #active = new Map<string, { abort: AbortController; done: Promise<void> }>()

  constructor(deps: RunDeps) {
    this.#deps = deps
    this.#queue = new RunQueue(deps.settings.maxLiveKernels)
  }

  get counts(): { queued: number; running: number } {
    return this.#queue.counts
  }

  /** Queues a run among those of its owner; it is carried out when its turn comes. */
  start(job: RunJob, ownerId: string): void {
    const abort = new AbortController()
    const done = this.#queue
      .run({ key: job.queued.analysisId, ownerId }, abort.signal, () => executeRun(this.#deps, job, abort.signal))
      // Aborted while it waited: it ends as every run does, without having begun.
      .catch(() => executeRun(this.#deps, job, abort.signal))
      .finally(() => this.#active.delete(job.runId))
    this.#active.set(job.runId, { abort, done })
  }

  /** Stops a run and resolves when it has ended; false when it is not active here. */
  async cancel(runId: string): Promise<boolean> {
    const active = this.#active.get(runId)
    active?.abort.abort('cancelled')
    await active?.done
    return active !== undefined
  }

  /** Stops all runs as interrupted and resolves when each has been closed. */
  async stop(): Promise<void> {
    for (const { abort } of this.#active.values()) abort.abort('stopping')
    await Promise.all([...this.#active.values()].map(({ done }) => done))
  }
}
