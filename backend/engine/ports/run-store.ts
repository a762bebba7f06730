import type { Analysis } from '#contract/analysis.ts'
import type { Artifact } from '#contract/artifact.ts'
import type { RunStatus } from '#contract/run.ts'
import type { RunEvent, RunEventBody } from '#contract/run-event.ts'
import type { ListRunsQuery, RunPage } from '#contract/run-page.ts'

export type RunOwner = { runId: string; ownerId: string; analysisId: string; status: RunStatus }

export type NewRun = {
  id: string
  ownerId: string
  queued: Extract<RunEventBody, { type: 'run-queued' }>
}

/**
 * The log of run events and what is derived from it. Every call that answers a person names the owner;
 * what another owner has does not exist. Throws `AppFailure` `storage-unavailable` when the database refuses.
 */
export interface RunStore {
  /**
   * Creates analyses that are new and runs with their `run-queued` event, all or nothing. A run that exists with the
   * same owner, prompt and model is left as it is (a repeated request); with others it is `conflict`.
   */
  createRuns(analyses: (Analysis & { ownerId: string })[], runs: NewRun[]): Promise<void>
  /** Appends in one transaction, numbers the events, and answers them as stored. */
  append(runId: string, bodies: RunEventBody[]): Promise<RunEvent[]>
  /** Events in order with sequence above `afterSequence`; the run's owner has been checked by the caller. */
  readEvents(runId: string, afterSequence: number, limit?: number): Promise<RunEvent[]>
  findRun(ownerId: string, runId: string): Promise<RunOwner | null>
  listRuns(ownerId: string, query: ListRunsQuery): Promise<RunPage>
  /** Runs of an analysis that succeeded, oldest first. */
  listSucceeded(analysisId: string): Promise<{ runId: string; createdAt: string }[]>
  findAnalysis(ownerId: string, analysisId: string): Promise<Analysis | null>
  setAnalysisDatasets(analysisId: string, datasetIds: string[]): Promise<void>
  /** Runs that are queued or running, of all owners: after a start these were cut short. */
  listUnfinished(): Promise<RunOwner[]>
  saveArtifact(artifact: Artifact & { ownerId: string; runId: string }): Promise<void>
  findArtifact(ownerId: string, artifactId: string): Promise<Artifact | null>
}
