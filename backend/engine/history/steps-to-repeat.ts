import type { Run } from '#contract/run.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { listRunsOf } from '#engine/run/list-earlier-runs.ts'

/** The steps of an analysis that succeeded, those before its branch included, and the datasets that they ran on. Throws `not-found`. */
export async function findStepsToRepeat(
  ports: EnginePorts,
  ownerId: string,
  analysisId: string,
): Promise<{ runs: Run[]; datasetIds: string[] }> {
  const analysis = await ports.runs.findAnalysis(ownerId, analysisId)
  if (!analysis) throw new AppFailure('not-found', 'not-found')
  const runs = await listRunsOf(ports, analysisId)
  const used = new Set([...runs.flatMap(({ datasetIds }) => datasetIds), ...analysis.datasetIds])
  return { runs, datasetIds: [...used] }
}
