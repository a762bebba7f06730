/** Passed of how many runs. */
export type Share = { passed: number; runs: number }

/** How one model did. Shares are 0 to 1; null where there is nothing to take a share of. */
export type ModelScore = {
  model: string
  /** Runs that were asked for, that gave an answer to judge, and in which the model could not be asked. */
  runs: { planned: number; judged: number; unavailable: number }
  /** ABQ, accuracy by questions: runs in which every answer is right. */
  passRate: number | null
  /** Wilson's 95% interval of it. Its sample are the questions: a repeat is no new question. */
  passRateInterval: { low: number; high: number } | null
  /** PASQ, proportional accuracy by sub-questions: the mean over runs of the share of answers that are right. */
  proportionalAccuracy: number | null
  /** UASQ, uniform accuracy by sub-questions: right answers of all answers. */
  uniformAccuracy: number | null
  /** By number of repeats that passed, from 0 to all: how many questions. Questions with a repeat missing are left out. */
  distribution: number[]
  /** Questions that passed at least once, and in every repeat, of those in `distribution`. */
  passAtLeastOnce: number | null
  passAlways: number | null
  ranWithoutError: number | null
  meanAttempts: number | null
  medianFirstTokenMs: number | null
  medianTotalMs: number | null
  /** Sums over the runs that were judged; null: known of none. */
  inputTokens: number | null
  outputTokens: number | null
  /** Some of the tokens were estimated, since the provider reported none. */
  isEstimated: boolean
  /** US dollars, of the runs whose cost is known. */
  costUsd: number | null
  unknownCosts: number
  byLevel: Record<string, Share>
  byConcept: Record<string, Share>
}
