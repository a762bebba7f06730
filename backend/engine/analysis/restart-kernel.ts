import type { KernelState, RestartKernel } from '#contract/kernel-state.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { replayOf } from '#engine/run/active-runs.ts'
import type { KernelCallDeps } from './kernel-call-deps.ts'
import { readKernelState } from './read-kernel-state.ts'

/** Ends a replay that is going on, closes the kernel, and where that is asked for begins to repeat the steps. */
export async function restartKernel(
  deps: KernelCallDeps,
  { ownerId, analysisId }: { ownerId: string; analysisId: string },
  { replay }: RestartKernel,
): Promise<KernelState> {
  const { kernels, active } = deps
  await active.cancel(replayOf(analysisId))
  if (!(await kernels.restart(analysisId))) throw new AppFailure('conflict', 'kernel-busy')
  if (replay) active.startReplay(analysisId, ownerId)
  return readKernelState(deps, analysisId)
}
