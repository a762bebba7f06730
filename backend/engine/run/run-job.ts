import type { RunEventBody } from '#contract/run-event.ts'

/** A run that is to be carried out. */
export type RunJob = {
  runId: string
  queued: Extract<RunEventBody, { type: 'run-queued' }>
  /** The user's own code; a model writes it otherwise. */
  code?: string
}
