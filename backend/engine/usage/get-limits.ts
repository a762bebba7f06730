import type { Limits } from '#contract/limits.ts'
import { deletedTemplateDays, ownTemplateLimit } from '#contract/own-template.ts'
import type { Caller } from '#engine/caller.ts'
import { roomOf } from '#engine/dataset/free-room.ts'
import { keptHours } from '#engine/dataset/purge-deleted.ts'
import { keptDeletedMs } from '#engine/history/history-upkeep.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'

type Deps = { ports: Pick<EnginePorts, 'usage' | 'ownTemplates'>; settings: EngineSettings }

/** What holds for this user on this server, and what they keep. */
export async function getLimits({ ports, settings }: Deps, caller: Caller): Promise<Limits> {
  const [used, templates] = await Promise.all([
    ports.usage.measure(caller.userId),
    ports.ownTemplates.list(caller.userId),
  ])
  const { uploadBytes, kernelLimits, maxLiveKernels, kernelIdleMs, maxAttempts, guestModels } = settings
  return {
    room: roomOf(settings, caller),
    ...{ uploadBytes, kernel: kernelLimits, liveKernels: maxLiveKernels, kernelIdleMs },
    ...{ attempts: maxAttempts, guestModels, ownTemplates: ownTemplateLimit, deletedTemplateDays },
    ...{ deletedDatasetHours: keptHours, deletedAnalysisHours: keptDeletedMs / 3_600_000 },
    used: { ...used, ownTemplates: templates.length },
  }
}
