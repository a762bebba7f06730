/** Which run of a comparison its owner prefers; at most one each. What another owner has does not exist. */
export interface VoteStore {
  /** `runId` null takes the vote back. */
  set(ownerId: string, comparisonId: string, runId: string | null): Promise<void>
  /** Comparison to run. */
  list(ownerId: string): Promise<Map<string, string>>
}
