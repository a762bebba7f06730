import { randomUUID } from 'node:crypto'
import type { Rerun } from '#contract/create-runs.ts'
import type { Run } from '#contract/run.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { type StartedRuns, storeJobs } from './start-runs.ts'

/** Stores a new run of edited code in the analysis of its parent, with the parent's prompt, named as a child of it. */
export async function rerunCode(
  ports: EnginePorts,
  { ownerId, parent }: { ownerId: string; parent: Run },
  { id, code }: Rerun,
): Promise<StartedRuns> {
  const { prompt, language, analysisId, datasetIds } = parent
  return storeJobs(ports, ownerId, [
    {
      runId: id ?? randomUUID(),
      queued: { type: 'run-queued', model: null, prompt, language, analysisId, datasetIds, parentRunId: parent.id },
      code,
    },
  ])
}
