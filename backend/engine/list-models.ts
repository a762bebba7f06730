import type { Model } from '#contract/model.ts'
import { AppFailure } from './app-failure.ts'
import type { Caller } from './engine.ts'
import type { EnginePorts, EngineSettings } from './ports/engine-ports.ts'

export const builtinProvider = 'builtin'

/** The models with their availability for this caller: the operator may keep guests to the built-in analyst. */
export async function listModels(ports: EnginePorts, settings: EngineSettings, caller: Caller): Promise<Model[]> {
  const models = await ports.models.listModels(caller.userId)
  if (!caller.isGuest || settings.guestModels === 'all') return models
  return models.map((model) =>
    model.provider === builtinProvider || !model.available
      ? model
      : {
          ...model,
          available: false,
          reason: { key: 'model-needs-account' as const, params: { provider: model.label } },
        },
  )
}

/** Throws `model-unavailable` with the reason when the caller can't use the model. */
export async function checkModel(
  ports: EnginePorts,
  settings: EngineSettings,
  { caller, modelId }: { caller: Caller; modelId: string },
): Promise<void> {
  const model = (await listModels(ports, settings, caller)).find(({ id }) => id === modelId)
  if (!model) throw new AppFailure('model-unavailable', 'model-unknown', { params: { model: modelId } })
  if (!model.available)
    throw new AppFailure('model-unavailable', model.reason?.key ?? 'model-unknown', {
      params: model.reason?.params ?? { model: modelId },
    })
}
