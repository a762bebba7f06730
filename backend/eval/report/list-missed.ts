import type { Failure } from '#contract/app-error.ts'
import type { RunRecord } from '../record/run-record.ts'
import type { MissedQuestion } from './evaluation-report.ts'

/** The questions that were not passed in each run, by question and model in the order of the records. */
export function listMissed(records: RunRecord[]): MissedQuestion[] {
  const groups = Map.groupBy(records, ({ question, model }) => JSON.stringify([question, model]))
  return [...groups.values()].flatMap((runs) => {
    const [first] = runs
    const passed = runs.filter((run) => run.passed).length
    if (!first || passed === runs.length) return []
    const answers = first.answers.map(({ name, expected }) => {
      const ofName = runs.flatMap((run) => run.answers.filter((answer) => answer.name === name))
      return { name, expected, got: ofName.map(({ got }) => got), right: ofName.filter(({ right }) => right).length }
    })
    const { question, model } = first
    return [{ question, model, passed, runs: runs.length, answers, errors: listErrors(runs) }]
  })
}

/** The failures of runs, each once. */
export function listErrors(runs: RunRecord[]): Failure[] {
  const errors = new Map(runs.flatMap(({ error }) => (error ? [[JSON.stringify(error.message), error]] : [])))
  return [...errors.values()]
}
