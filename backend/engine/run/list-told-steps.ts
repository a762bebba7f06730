import type { Run } from '#contract/run.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { EarlierStep } from '#engine/ports/language-model.ts'
import { builtinProvider } from '../list-models.ts'
import { findRunOf } from './list-earlier-runs.ts'
import type { RunJob } from './run-job.ts'

/** As far back as a short answer is read together with the question before it. */
const mostAsked = 20

/**
 * The steps before as structure: those that ran, and for the built-in analyst those too that were answered with a question, since
 * a short answer ("the second one") means nothing without it. Oldest first.
 */
export async function listToldSteps(ports: EnginePorts, { runId, queued }: RunJob, ran: Run[]): Promise<EarlierStep[]> {
  const steps = ran.map(toStep)
  if (!queued.model?.startsWith(`${builtinProvider}/`)) return steps
  const [succeeded, failed] = await Promise.all([
    ports.runs.listSucceeded(queued.analysisId),
    ports.runs.listFailed(queued.analysisId, mostAsked),
  ])
  const asked = await Promise.all(
    failed
      .filter((one) => one.runId !== runId)
      .map(async (one) => ({ ...one, run: await findRunOf(ports, one.runId) })),
  )
  const questions = asked.flatMap(({ run, createdAt }) =>
    run && isQuestion(run) ? [{ createdAt, step: toStep(run) }] : [],
  )
  if (questions.length === 0) return steps
  const times = new Map(succeeded.map((one) => [one.runId, one.createdAt]))
  // What another analysis did, from which this one branched off, came before all of its own.
  const known = ran.map((run) => ({ createdAt: times.get(run.id) ?? '', step: toStep(run) }))
  return [...known, ...questions]
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0))
    .map(({ step }) => step)
}

const toStep = ({ prompt, attempts }: Run): EarlierStep => ({ prompt, code: attempts.at(-1)?.code ?? '' })

const isQuestion = (run: Run): boolean =>
  run.model?.startsWith(`${builtinProvider}/`) === true && run.error?.code === 'no-code'
