import type { AskModels } from '#contract/create-runs.ts'
import type { Model } from '#contract/model.ts'
import type { PromptPreview } from '#contract/prompt-preview.ts'
import type { TaskTemplate } from '#contract/task-template.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { Caller } from '#engine/engine.ts'
import { listModels } from '#engine/list-models.ts'
import { listTemplates } from '#engine/own-templates/list-templates.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import { withAuthorKnowledge } from '#engine/run/find-author-knowledge.ts'
import { listRunsOf } from '#engine/run/list-earlier-runs.ts'
import { findPlace, findStepToMend, prepareQuestion } from '#engine/run/prepare-question.ts'
import { composePrompt } from './compose-prompt.ts'
import { tellFailedStep } from './tell-failed-step.ts'

type Deps = {
  ports: EnginePorts
  settings: EngineSettings
  /** A template that is not kept yet, to be asked with. */
  draft?: TaskTemplate
}

/**
 * What would be sent for this question, word for word, to each model that it names; the mark of a request alone is drawn
 * anew when it is sent. Nothing is kept. Throws what asking would throw, but for models that can't be used just now.
 */
export async function previewPrompt(deps: Deps, caller: Caller, asked: AskModels): Promise<PromptPreview> {
  const { ports, draft } = deps
  const models = await listModels(ports, deps.settings, caller)
  const chosen = [...new Set(asked.models)].map((id) => findModel(models, id))
  const { request, step } = await findStepToMend(ports, caller, asked)
  const place = await findPlace(ports, caller, request)
  const templates = draft ? [draft] : await listTemplates(ports, caller.userId)
  const settings = await ports.settings.read(caller.userId)
  const question = prepareQuestion(templates, caller, { request, place, settings, step })
  const template = templates.find(({ id }) => id === question.template?.id)
  const runs = place.analysis ? await listRunsOf(ports, place.analysis.id) : []
  const earlier = await withAuthorKnowledge(ports, runs)
  const { privacy } = question
  const failed = step ? [tellFailedStep(step, { privacy, datasets: place.datasets })] : []
  const known = { datasets: place.datasets, earlier, failed }
  return {
    privacy,
    request: question.prompt,
    prompts: chosen.map((model) => {
      const { messages, inputTokens, isShortened } = composePrompt(deps, { asked: question, model, template }, known)
      return { model: model.id, messages, inputTokens, costUsd: priceOf(model, inputTokens), isShortened }
    }),
  }
}

function findModel(models: Model[], id: string): Model {
  const model = models.find((one) => one.id === id)
  if (!model) throw new AppFailure('model-unavailable', 'model-unknown', { params: { model: id } })
  return model
}

const priceOf = ({ price }: Model, tokens: number) => (price === null ? null : (tokens * price.input) / 1_000_000)
