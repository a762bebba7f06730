import type { Run } from '#contract/run.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { EarlierRun } from '#engine/prompt/earlier-step.ts'
import { builtinProvider } from '../list-models.ts'

type Author = Pick<Run, 'model' | 'privacy' | 'parentRunId'>

/** Earlier runs with how much of the data the author of each program knew. */
export const withAuthorKnowledge = (ports: EnginePorts, runs: Run[]): Promise<EarlierRun[]> =>
  Promise.all(runs.map(async (run) => ({ run, knew: await findKnowledge(ports, run) })))

/**
 * A model knew what its level allowed, and a person's own words may always go. Edited code is at bottom that of the run
 * that was edited.
 */
async function findKnowledge(ports: EnginePorts, author: Author): Promise<EarlierRun['knew']> {
  let current = author
  while (current.model === null) {
    if (current.parentRunId === undefined) return 'structure'
    const [event] = await ports.runs.readEvents(current.parentRunId, 0, 1)
    if (event?.body.type !== 'run-queued') return 'rows'
    current = event.body
  }
  return current.model.startsWith(`${builtinProvider}/`) ? 'levels' : (current.privacy ?? 'rows')
}
