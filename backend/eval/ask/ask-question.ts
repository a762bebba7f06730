import type { PrivacyLevel } from '#contract/privacy-level.ts'
import type { Run } from '#contract/run.ts'
import type { Caller, Engine } from '#engine/engine.ts'
import type { SuiteQuestion } from '../suite/suite-question.ts'
import { composeQuestion, languageOfQuestion } from './compose-question.ts'

type Asked = { question: SuiteQuestion; model: string; datasetId: string; privacy: PrivacyLevel }

/** Asks one model once, in an analysis and a kernel of its own, and waits for the end of the run. */
export async function askQuestion(engine: Engine, caller: Caller, asked: Asked): Promise<Run> {
  const { runs } = await engine.startRuns(caller, {
    prompt: composeQuestion(asked.question),
    models: [asked.model],
    datasetIds: [asked.datasetId],
    repeats: 1,
    privacy: asked.privacy,
    interpret: false,
    language: languageOfQuestion(asked.question),
  })
  const runId = runs[0]?.id ?? ''
  const watch = { runId, afterSequence: 0, signal: new AbortController().signal }
  for await (const _ of engine.watchRun(caller, watch));
  return engine.getRun(caller, runId)
}
