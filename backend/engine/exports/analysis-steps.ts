import { foldRunEvents } from '#contract/apply-run-event.ts'
import type { Run } from '#contract/run.ts'
import type { RunSummary } from '#contract/run-page.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

/** The runs of the owner's analysis, oldest first, each folded when it is asked for. Throws `not-found`. */
export async function listSteps(ports: EnginePorts, ownerId: string, analysisId: string) {
  if (!(await ports.runs.findAnalysis(ownerId, analysisId))) throw new AppFailure('not-found', 'not-found')
  const summaries: RunSummary[] = []
  let cursor: string | undefined
  do {
    const page = await ports.runs.listRuns(ownerId, { analysisId, limit: 100, ...(cursor !== undefined && { cursor }) })
    summaries.push(...page.runs)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  const oldestFirst = summaries.reverse()
  return async function* steps(): AsyncGenerator<{ position: number; run: Run }> {
    for (const [index, { id }] of oldestFirst.entries()) {
      const run = foldRunEvents(await ports.runs.readEvents(id, 0))
      if (run) yield { position: index + 1, run }
    }
  }
}
