import type { Analysis } from '#contract/analysis.ts'
import type { Artifact } from '#contract/artifact.ts'
import type { ComparedRun } from '#contract/comparison.ts'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import type { RunStatus } from '#contract/run.ts'
import type { RunEvent, RunEventBody } from '#contract/run-event.ts'
import type { ListRunsQuery, RunPage } from '#contract/run-page.ts'

export type RunOwner = { runId: string; ownerId: string; analysisId: string; status: RunStatus }

export type NewRun = {
  id: string
  ownerId: string
  queued: Extract<RunEventBody, { type: 'run-queued' }>
}

export type KeptRun = { id: string; analysisId: string; comparisonId?: string; isNew: boolean }

/** A run of a comparison as it is kept: which repeat of its model it is, follows from the order. */
export type StoredComparedRun = Omit<ComparedRun, 'model' | 'repeat'> & { model: string | null }

/** Most runs of a comparison, as many as one request may ask for. */
export const comparedRunLimit = 400

/** A run that a model did and that ended by itself. `kind` is that of its template; null without one. */
export type ScoredRun = {
  id: string
  comparisonId: string | null
  model: string
  kind: string | null
  status: RunStatus
  attempts: number
  firstTokenMs: number | null
  totalMs: number | null
  costUsd: number | null
}

/** Most runs that the scoreboard looks back on. */
export const scoredRunLimit = 5_000

/**
 * The log of run events and what is derived from it. Every call that answers a person names the owner;
 * what another owner has, or what was deleted, does not exist. Throws `AppFailure` `storage-unavailable` when the database refuses.
 */
export interface RunStore {
  /**
   * Creates runs with their `run-queued` event, and those of `analyses` that are new, all or nothing; answers each run as
   * it is then kept, in the order of `runs`. A run that exists with the same owner, prompt and model is left as it is and is
   * not new (a repeated request, also one at the same moment); with others it is `conflict`. An analysis that was deleted is `not-found`.
   */
  createRuns(analyses: (Analysis & { ownerId: string })[], runs: NewRun[]): Promise<KeptRun[]>
  /** Appends in one transaction, numbers the events, and answers them as stored. */
  append(runId: string, bodies: RunEventBody[]): Promise<RunEvent[]>
  /** Events in order with sequence above `afterSequence`; the run's owner has been checked by the caller. */
  readEvents(runId: string, afterSequence: number, limit?: number): Promise<RunEvent[]>
  findRun(ownerId: string, runId: string): Promise<RunOwner | null>
  /** Whose the run is now: what a guest began goes along into their account. Throws for a run that does not exist. */
  ownerOf(runId: string): Promise<string>
  listRuns(ownerId: string, query: ListRunsQuery): Promise<RunPage>
  /** The runs of a comparison in the order in which they were asked for, at most `comparedRunLimit`. */
  listCompared(ownerId: string, comparisonId: string): Promise<StoredComparedRun[]>
  /** Runs of the owner among `runIds`, in the order in which they were asked for. */
  listNamed(ownerId: string, runIds: string[]): Promise<StoredComparedRun[]>
  /** Runs of models that succeeded, failed or were killed, newest first, at most `scoredRunLimit`; `since` is ISO 8601 UTC. */
  listScored(ownerId: string, since?: string): Promise<ScoredRun[]>
  /** Runs of an analysis that succeeded, oldest first. */
  listSucceeded(analysisId: string): Promise<{ runId: string; createdAt: string }[]>
  /** Runs of an analysis that failed, oldest first; `limit` keeps the newest of them. */
  listFailed(analysisId: string, limit: number): Promise<{ runId: string; createdAt: string }[]>
  findAnalysis(ownerId: string, analysisId: string): Promise<Analysis | null>
  /** Where an analysis goes on from, also when it was deleted: for the server's own work on steps whose owner has been checked. */
  findBranch(analysisId: string): Promise<{ branchedFromId: string | null; createdAt: string } | null>
  setAnalysisDatasets(analysisId: string, datasetIds: string[]): Promise<void>
  setAnalysisPrivacy(analysisId: string, privacy: PrivacyLevel): Promise<void>
  /** Runs that are queued or running, of all owners: after a start these were cut short. */
  listUnfinished(): Promise<RunOwner[]>
  /** Keeps an artifact for whoever owns the run at that moment. */
  saveArtifact(runId: string, artifact: Artifact): Promise<void>
  findArtifact(ownerId: string, artifactId: string): Promise<Artifact | null>
}
