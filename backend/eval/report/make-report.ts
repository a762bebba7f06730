import type { RunRecord } from '../record/run-record.ts'
import type { SuiteQuestion } from '../suite/suite-question.ts'
import type { EvaluationReport } from './evaluation-report.ts'
import { listErrors, listMissed } from './list-missed.ts'
import { scoreModel } from './score-model.ts'

export type Evaluated = Pick<EvaluationReport, 'suite' | 'settings' | 'versions'> & {
  /** Those that were asked. */
  questions: SuiteQuestion[]
  /** One for each run that gave an answer to judge. */
  judged: RunRecord[]
  /** Of the runs that did not, the last try of each. */
  unavailable: RunRecord[]
  writtenAt: Date
}

/** Puts the records together. Pure. */
export function makeReport(evaluated: Evaluated): EvaluationReport {
  const { questions, judged, unavailable, suite, settings, versions } = evaluated
  const finished = judged.map(({ finishedAt }) => finishedAt).toSorted()
  const models = settings.models.map((model) => {
    const records = judged.filter((record) => record.model === model)
    const failed = unavailable.filter((record) => record.model === model).length
    return scoreModel({ model, questions, repeats: settings.repeats, records, unavailable: failed })
  })
  return {
    writtenAt: evaluated.writtenAt.toISOString(),
    firstRunAt: finished[0] ?? null,
    lastRunAt: finished.at(-1) ?? null,
    runs: {
      planned: questions.length * settings.models.length * settings.repeats,
      judged: judged.length,
      unavailable: unavailable.length,
    },
    suite,
    settings,
    versions: { ...versions, runtime: Object.assign({}, ...judged.map(({ runtime }) => runtime)) },
    models,
    missed: listMissed(judged),
    unavailable: settings.models.flatMap((model) => {
      const runs = unavailable.filter((record) => record.model === model)
      return listErrors(runs).map((error) => ({
        model,
        error,
        runs: runs.filter((run) => JSON.stringify(run.error?.message) === JSON.stringify(error.message)).length,
      }))
    }),
  }
}
