import { resolveFigureStyle } from '#contract/figures/resolve-figure-style.ts'
import type { KernelFile } from '#engine/ports/kernel.ts'
import { toKernelFile } from './kernel-files.ts'
import { listRunsOf } from './list-earlier-runs.ts'
import type { RunDeps } from './run-deps.ts'

type Place = { ownerId: string; analysisId: string; signal: AbortSignal }

/** Opens the analysis' kernel and repeats the steps that succeeded, unless it is there already. Rejects as `acquire` does. */
export async function replaySteps({ ports, kernels }: RunDeps, { ownerId, analysisId, signal }: Place): Promise<void> {
  const runs = await listRunsOf(ports, analysisId)
  const { figureStyle } = await ports.settings.read(ownerId)
  const files: KernelFile[] = []
  for (const id of new Set(runs.flatMap(({ datasetIds }) => datasetIds))) {
    // One that has been deleted since is missing, as it would be for the next step.
    const record = await ports.datasets.find(ownerId, id)
    if (record?.status === 'ready') files.push(toKernelFile(ports, record))
  }
  try {
    await kernels.acquire(analysisId, {
      files,
      style: resolveFigureStyle(figureStyle),
      earlierRuns: async () => runs,
      signal,
    })
  } finally {
    kernels.release(analysisId)
  }
}
