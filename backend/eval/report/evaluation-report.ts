import type { Failure } from '#contract/app-error.ts'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import type { ModelScore } from './model-score.ts'

/** A question that a model did not pass in every repeat. */
export type MissedQuestion = {
  question: string
  model: string
  passed: number
  runs: number
  answers: { name: string; expected: string; got: (string | null)[]; right: number }[]
  /** Failures of the runs, each once. */
  errors: Failure[]
}

/** `report.json`: the same in every language. */
export type EvaluationReport = {
  /** ISO 8601. */
  writtenAt: string
  firstRunAt: string | null
  lastRunAt: string | null
  runs: { planned: number; judged: number; unavailable: number }
  suite: { file: string; labels: string | null; data: string; sha256: string; questions: number; asked: number }
  settings: { models: string[]; repeats: number; privacy: PrivacyLevel; maxAttempts: number; sandbox: string }
  versions: { product: string; node: string; runtime: Record<string, string> }
  models: ModelScore[]
  missed: MissedQuestion[]
  /** Why models could not be asked, each reason once for each model. */
  unavailable: { model: string; error: Failure; runs: number }[]
}
