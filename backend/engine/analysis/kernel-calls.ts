import type { Caller, Engine } from '#engine/engine.ts'
import { AppFailure } from '../app-failure.ts'
import { completeCode } from './complete-code.ts'
import type { KernelCallDeps } from './kernel-call-deps.ts'
import { lintCode } from './lint-code.ts'
import { readKernelState } from './read-kernel-state.ts'
import { readVariableTable } from './read-variable-table.ts'
import { restartKernel } from './restart-kernel.ts'

type KernelCalls = Pick<Engine, 'getKernel' | 'showVariable' | 'restartKernel' | 'completeCode' | 'lintCode'>

/** The calls on the Python of an analysis, each for its owner alone. */
export function createKernelCalls(deps: KernelCallDeps): KernelCalls {
  const own = async ({ userId }: Caller, analysisId: string) => {
    if (!(await deps.ports.runs.findAnalysis(userId, analysisId))) throw new AppFailure('not-found', 'not-found')
    return { ownerId: userId, analysisId }
  }
  return {
    getKernel: async (caller, analysisId) => readKernelState(deps, (await own(caller, analysisId)).analysisId),
    showVariable: async (caller, analysisId, name) =>
      readVariableTable(deps, (await own(caller, analysisId)).analysisId, name),
    restartKernel: async (caller, analysisId, request) => restartKernel(deps, await own(caller, analysisId), request),
    completeCode: async (caller, analysisId, request) =>
      completeCode(deps, (await own(caller, analysisId)).analysisId, request),
    async lintCode(caller, { code, analysisId }) {
      const place = analysisId === undefined ? null : await own(caller, analysisId)
      return lintCode(deps, { ownerId: caller.userId, analysisId: place?.analysisId }, code)
    },
  }
}
