import { askQuestion } from './ask/ask-question.ts'
import { receiveTables } from './ask/receive-tables.ts'
import { runPool } from './ask/run-pool.ts'
import type { Evaluation } from './evaluation.ts'
import type { Prepared } from './prepare-evaluation.ts'
import { printProgress } from './print-progress.ts'
import type { EvalOptions } from './read-options.ts'
import { type Plan, planRuns } from './record/plan-runs.ts'
import { recordRun } from './record/record-run.ts'
import type { Conditions, RunRecord } from './record/run-record.ts'
import { saveReport } from './save-report.ts'
import { commandTexts } from './texts/command-texts.ts'
import { say } from './texts/say.ts'

/** Does the runs that are still to be done, each kept as soon as it has ended, and writes the report of all. The exit code. */
export async function runEvaluation(evaluation: Evaluation): Promise<number> {
  const { options, prepared, log, lab, signal } = evaluation
  const { language } = options
  const conditions: Conditions = {
    suite: prepared.suite.hash,
    privacy: options.privacy,
    maxAttempts: lab.config.maxAttempts,
  }
  const wanted = { questions: prepared.questions, models: options.models, repeats: options.repeats, conditions }
  const plan = planRuns(wanted, log.records)
  tellPlan(plan, options, prepared)
  const records: RunRecord[] = [...log.records]
  const all = plan.all.length
  let done = plan.done.length
  try {
    await doRuns(evaluation, { plan, conditions }, async (record) => {
      await log.append(record)
      records.push(record)
      done += 1
      printProgress(record, { done, all }, language)
    })
  } catch (error) {
    // The engine refuses what is asked of it after the stop.
    if (!signal.aborted) throw error
  }
  const { judged } = await saveReport(evaluation, { records, wanted })
  if (signal.aborted) {
    console.error(say(commandTexts.stopped, language, { done: judged, all }))
    return 130
  }
  if (judged === all) return 0
  console.error(say(commandTexts['not-asked'], language, { count: all - judged }))
  return 1
}

type Work = { plan: Plan; conditions: Conditions }

async function doRuns(
  { options, prepared, lab, signal }: Evaluation,
  { plan, conditions }: Work,
  keep: (record: RunRecord) => Promise<void>,
): Promise<void> {
  const files = new Set(plan.open.map(({ question }) => question.file))
  const tables = new Map([...prepared.suite.tables].filter(([file]) => files.has(file)))
  const { engine } = lab.product
  const datasetIds = await receiveTables(engine, lab.caller, tables)
  await runPool(plan.open, { limit: options.parallel, signal }, async ({ question, model, repeat }) => {
    const datasetId = datasetIds.get(question.file) ?? ''
    const run = await askQuestion(engine, lab.caller, { question, model, datasetId, privacy: options.privacy })
    const record = recordRun(run, { conditions, question, model, repeat })
    if (record) await keep(record)
  })
}

function tellPlan({ all, done, foreign, otherModels }: Plan, options: EvalOptions, { questions }: Prepared): void {
  const { language, models, repeats } = options
  const counts = { questions: questions.length, models: models.length, repeats, all: all.length }
  console.error(say(commandTexts.starting, language, counts))
  if (foreign.length > 0) console.error(say(commandTexts['suite-changed'], language, { count: foreign.length }))
  if (otherModels.length > 0)
    console.error(say(commandTexts['models-changed'], language, { models: otherModels.join(', ') }))
  if (done.length > 0) console.error(say(commandTexts['going-on'], language, { done: done.length, all: all.length }))
}
