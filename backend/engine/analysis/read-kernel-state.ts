import { z } from 'zod'
import { type KernelState, namespaceSchema } from '#contract/kernel-state.ts'
import { countEarlierRuns } from '#engine/run/list-earlier-runs.ts'
import { callKernel } from './call-kernel.ts'
import type { KernelCallDeps } from './kernel-call-deps.ts'

const mostVariables = 300

const toldSchema = namespaceSchema.extend({
  processes: z.number().nonnegative().nullable(),
  workspaceBytes: z.number().nonnegative().nullable(),
})

/** How the Python of an analysis stands. Never rejects for what the code in it has done: what can't be told is null. */
export async function readKernelState(
  deps: Pick<KernelCallDeps, 'ports' | 'settings' | 'kernels'>,
  analysisId: string,
): Promise<KernelState> {
  const { ports, kernels, settings } = deps
  const told = await kernels
    .look(analysisId, async (kernel, signal) =>
      toldSchema.parse(await callKernel(kernel, `data_lab.variables.list_variables(${mostVariables})`, signal)),
    )
    .catch((err: unknown) => {
      ports.log.warn({ err, analysisId }, 'the variables of an analysis could not be told')
      return null
    })
  const [usedBytes, usedSeconds, stepCount] = await Promise.all([
    kernels.readMemoryBytes(analysisId),
    kernels.readCpuSeconds(analysisId),
    countEarlierRuns(ports, analysisId),
  ])
  const { busyForMs, ...standing } = kernels.standing(analysisId)
  const { processes = null, workspaceBytes = null, ...namespace } = told ?? {}
  const { kernelLimits: limits } = settings
  return {
    ...standing,
    stepCount,
    namespace: standing.state === 'idle' && told ? namespaceSchema.parse(namespace) : null,
    limits: {
      memory: { usedBytes, limitBytes: limits.memoryBytes },
      time: { usedMs: busyForMs, limitMs: limits.wallClockMs },
      cpu: { usedSeconds, limitSeconds: limits.cpuSeconds },
      processes: { used: processes, limit: limits.processes },
      workspace: { usedBytes: workspaceBytes, limitBytes: limits.diskBytes },
    },
  }
}
