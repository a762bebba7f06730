import type { Caller, Engine } from '#engine/engine.ts'

/** The calls on a kernel, over none: `own` throws for what is not the caller's. */
export function sampleKernelCalls(
  own: (caller: Caller, analysisId: string) => unknown,
): Pick<Engine, 'getKernel' | 'showVariable' | 'restartKernel' | 'completeCode' | 'lintCode'> {
  const getKernel: Engine['getKernel'] = async (caller, id) => {
    own(caller, id)
    return {
      ...{ state: 'none', replay: null, ended: null, stepCount: 0, namespace: null },
      limits: {
        memory: { usedBytes: null, limitBytes: 1 },
        time: { usedMs: null, limitMs: 1 },
        cpu: { usedSeconds: null, limitSeconds: 1 },
        processes: { used: null, limit: 1 },
        workspace: { usedBytes: null, limitBytes: 1 },
      },
    }
  }
  return {
    getKernel,
    restartKernel: getKernel,
    async showVariable(caller, id) {
      own(caller, id)
      return { columns: [], rows: [], index: [], rowCount: 0, columnCount: 0 }
    },
    async completeCode(caller, id, { cursor }) {
      own(caller, id)
      return { matches: [], start: cursor, end: cursor }
    },
    async lintCode(caller, { analysisId }) {
      if (analysisId) own(caller, analysisId)
      return { marks: [] }
    },
  }
}
