import { executeRun } from './execute-run.ts'
import { replaySteps } from './replay-steps.ts'
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

  /** Repeats the steps of an analysis, in turn with its runs; what fails is logged. Known to `cancel` as `replayOf(analysisId)`. */
  startReplay(analysisId: string, ownerId: string): void {
    const abort = new AbortController()
    const done = this.#queue
      .run({ key: analysisId, ownerId }, abort.signal, () =>
        replaySteps(this.#deps, { ownerId, analysisId, signal: abort.signal }),
      )
      .catch((err: unknown) => {
        if (!abort.signal.aborted)
          this.#deps.ports.log.warn({ err, analysisId }, 'the steps of an analysis could not be repeated')
      })
      .finally(() => this.#active.delete(replayOf(analysisId)))
    this.#active.set(replayOf(analysisId), { abort, done })
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

/** Under what `cancel` knows the replay of an analysis. */
export const replayOf = (analysisId: string): string => `replay ${analysisId}`
