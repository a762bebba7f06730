import type { Limits } from '#contract/limits.ts'
import { deletedTemplateDays, ownTemplateLimit } from '#contract/own-template.ts'
import { keptHours } from '#engine/dataset/purge-deleted.ts'
import { keptDeletedMs } from '#engine/history/history-upkeep.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'

type Deps = { ports: Pick<EnginePorts, 'usage' | 'ownTemplates'>; settings: EngineSettings }

/** What holds for this user on this server, and what they keep. */
export async function getLimits({ ports, settings }: Deps, ownerId: string): Promise<Limits> {
  const [used, templates] = await Promise.all([ports.usage.measure(ownerId), ports.ownTemplates.list(ownerId)])
  const { uploadBytes, kernelLimits, maxLiveKernels, kernelIdleMs, maxAttempts, guestModels } = settings
  return {
    ...{ uploadBytes, kernel: kernelLimits, liveKernels: maxLiveKernels, kernelIdleMs },
    ...{ attempts: maxAttempts, guestModels, ownTemplates: ownTemplateLimit, deletedTemplateDays },
    ...{ deletedDatasetHours: keptHours, deletedAnalysisHours: keptDeletedMs / 3_600_000 },
    used: { ...used, ownTemplates: templates.length },
  }
}
