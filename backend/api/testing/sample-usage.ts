import type { Engine } from '#engine/engine.ts'
import { getLimits } from '#engine/usage/get-limits.ts'
import { getUsage } from '#engine/usage/get-usage.ts'
import { holdOwnTemplates } from './hold-own-templates.ts'

const none = { datasets: 0, datasetBytes: 0, runs: 0, artifacts: 0, artifactBytes: 0 }
const ports = { usage: { sumRuns: async () => [], measure: async () => none }, ownTemplates: holdOwnTemplates() }
const kernelLimits = { memoryBytes: 1, wallClockMs: 1, cpuSeconds: 1, processes: 1, diskBytes: 1, outputBytes: 1 }
const settings = {
  ...{ kernelLimits, maxLiveKernels: 8, kernelIdleMs: 60_000, maxAttempts: 3, uploadBytes: 1_000 },
  room: { guest: { datasets: 10, bytes: 5_000 }, account: { datasets: 100, bytes: 50_000 } },
  ...{ profileWaitMs: 1, guestModels: 'builtin' as const, samplesDir: '' },
}

/** Usage of somebody who did nothing. */
export const sampleUsage: Pick<Engine, 'getUsage' | 'getLimits'> = {
  getUsage: ({ userId }, query) => getUsage(ports, userId, query),
  getLimits: (caller) => getLimits({ ports, settings }, caller),
}
