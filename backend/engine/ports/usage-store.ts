import type { UsageRow } from '#contract/usage-report.ts'

/** A day with the times, ISO 8601 UTC, at which it begins and before which it ends. */
export type DaySpan = { day: string; from: string; to: string }

export type StoredAmounts = {
  datasets: number
  datasetBytes: number
  runs: number
  artifacts: number
  artifactBytes: number
}

/** Sums over what an owner did and keeps. Throws `AppFailure` `storage-unavailable` when the database refuses. */
export interface UsageStore {
  /** Runs by day of their creation and by model, oldest day first; an unknown value adds nothing and is counted as unknown. */
  sumRuns(ownerId: string, days: DaySpan[]): Promise<UsageRow[]>
  /** How much of what the owner keeps there is. */
  measure(ownerId: string): Promise<StoredAmounts>
}
