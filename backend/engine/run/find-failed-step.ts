import type { Run } from '#contract/run.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { EarlierRun } from '#engine/prompt/earlier-step.ts'
import type { CodeError } from '#engine/prompt/privacy/describe-error.ts'
import { withAuthorKnowledge } from './find-author-knowledge.ts'
import { findRun } from './list-earlier-runs.ts'

/** A step whose program failed, with how much of the data its author knew. */
export type FailedStep = EarlierRun & { code: string; error: CodeError }

/** The owner's run, to be mended. Throws `not-found`, and `conflict` when no program of it has failed. */
export async function findFailedStep(ports: EnginePorts, ownerId: string, runId: string): Promise<FailedStep> {
  const run = await findRun(ports, ownerId, runId)
  if (!run) throw new AppFailure('not-found', 'not-found')
  const code = run.attempts.at(-1)?.code ?? ''
  const error = run.status === 'failed' || run.status === 'killed' ? findError(run) : null
  if (code.trim() === '' || !error) throw new AppFailure('conflict', 'fix-nothing-failed')
  const [known] = await withAuthorKnowledge(ports, [run])
  return { run, knew: known?.knew ?? 'rows', code, error }
}

/** What the program raised, or what its end at a limit is called in Python. */
function findError({ attempts, error }: Run): CodeError | null {
  const raised = attempts.at(-1)?.outputs.findLast((output) => output.type === 'error')
  if (raised) return raised
  const ofLimit = (name: string) => ({ name, value: '', traceback: [] })
  switch (error?.message.key) {
    case 'limit-memory':
      return ofLimit('MemoryError')
    case 'limit-wall-clock':
    case 'limit-cpu':
      return ofLimit('TimeoutError')
    default:
      return null
  }
}
