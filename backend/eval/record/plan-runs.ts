import type { SuiteQuestion } from '../suite/suite-question.ts'
import { type Conditions, keyOf, type RunRecord } from './run-record.ts'

export type PlannedRun = { question: SuiteQuestion; model: string; repeat: number }

export type Plan = {
  /** All that was asked for: round by round, so that a stop leaves whole rounds. */
  all: PlannedRun[]
  /** What of it is still to be done. */
  open: PlannedRun[]
  /** Records of it, one for each run that is done. */
  done: RunRecord[]
  /** Of the runs that could not be asked, and not later either, the last try. */
  unavailable: RunRecord[]
  /** Records of other conditions: another suite, another level of privacy, another number of attempts. */
  foreign: RunRecord[]
  /** Models of the same conditions that were not asked for this time. */
  otherModels: string[]
}

export type PlanRequest = { questions: SuiteQuestion[]; models: string[]; repeats: number; conditions: Conditions }

/** Sets what is wanted against what was done. A run in which the model could not be asked is to be done again. */
export function planRuns({ questions, models, repeats, conditions }: PlanRequest, records: RunRecord[]): Plan {
  const isOurs = (record: RunRecord) =>
    record.suite === conditions.suite &&
    record.privacy === conditions.privacy &&
    record.maxAttempts === conditions.maxAttempts
  const ours = records.filter(isOurs)
  const byKey = (outcome: RunRecord['outcome']) =>
    new Map(ours.filter((each) => each.outcome === outcome).map((each) => [keyOf(each), each]))
  const answered = byKey('answered')
  const tried = byKey('unavailable')
  const rounds = Array.from({ length: repeats }, (_, index) => index + 1)
  const all = rounds.flatMap((repeat) =>
    questions.flatMap((question) => models.map((model) => ({ question, model, repeat }))),
  )
  const recordOf = (planned: PlannedRun) => answered.get(keyOfPlanned(planned))
  return {
    all,
    open: all.filter((planned) => !recordOf(planned)),
    done: all.flatMap((planned) => recordOf(planned) ?? []),
    unavailable: all.flatMap((planned) => (recordOf(planned) ? [] : (tried.get(keyOfPlanned(planned)) ?? []))),
    foreign: records.filter((record) => !isOurs(record)),
    otherModels: [...new Set(ours.map(({ model }) => model))].filter((model) => !models.includes(model)),
  }
}

const keyOfPlanned = ({ question, model, repeat }: PlannedRun): string =>
  keyOf({ question: question.id, model, repeat })
