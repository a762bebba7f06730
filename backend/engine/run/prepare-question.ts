import type { Analysis } from '#contract/analysis.ts'
import type { AskModels, CreateRuns } from '#contract/create-runs.ts'
import type { Dataset } from '#contract/dataset.ts'
import type { Language } from '#contract/language.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import type { UserSettings } from '#contract/settings/user-settings.ts'
import type { TaskTemplate } from '#contract/task-template.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { findReadyDataset } from '#engine/dataset/find-dataset.ts'
import { publicDataset } from '#engine/dataset/public-dataset.ts'
import type { Caller } from '#engine/engine.ts'
import { builtinProvider } from '#engine/list-models.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { applyTemplate } from '#engine/prompt/templates/apply-template.ts'
import { type FailedStep, findFailedStep } from './find-failed-step.ts'

export type PreparedQuestion = Required<
  Pick<Extract<RunEventBody, { type: 'run-queued' }>, 'prompt' | 'language' | 'privacy'>
> &
  Pick<Extract<RunEventBody, { type: 'run-queued' }>, 'template' | 'figureLanguage'>

/** The analysis that a request names, if it is there already, and the datasets that its next step works on. */
export type Place = { analysis: Analysis | null; datasets: Dataset[] }

/**
 * Where a request goes on: its datasets, which must be ready, after those of the analysis so far that have not been deleted
 * since. Changes nothing.
 */
export async function findPlace(ports: EnginePorts, caller: Caller, request: CreateRuns): Promise<Place> {
  const analysis = request.analysisId ? await ports.runs.findAnalysis(caller.userId, request.analysisId) : null
  const asked = new Map<string, Dataset>()
  for (const id of request.datasetIds) asked.set(id, publicDataset(await findReadyDataset(ports, caller.userId, id)))
  const datasets = new Map<string, Dataset>()
  for (const id of analysis?.datasetIds ?? []) {
    const record = await ports.datasets.find(caller.userId, id)
    if (record) datasets.set(id, publicDataset(record))
  }
  for (const [id, dataset] of asked) datasets.set(id, dataset)
  return { analysis, datasets: [...datasets.values()] }
}

/**
 * A request to mend a step goes on in the analysis of that step. Throws as `findFailedStep`, and `bad-request` for the built-in
 * analyst, which mends nothing.
 */
export async function findStepToMend<Request extends CreateRuns>(
  ports: EnginePorts,
  caller: Caller,
  request: Request,
): Promise<{ request: Request; step: FailedStep | null }> {
  if (!('models' in request) || request.fixOfRunId === undefined) return { request, step: null }
  const step = await findFailedStep(ports, caller.userId, request.fixOfRunId)
  if (request.models.some((model) => model.startsWith(`${builtinProvider}/`)))
    throw new AppFailure('bad-request', 'fix-needs-model')
  return { request: { ...request, analysisId: step.run.analysisId }, step }
}

/**
 * The question as it will be kept and asked: its template, one of `templates`, put into words, and what the caller's settings
 * say where it is silent. Throws `bad-request` as `applyTemplate`.
 */
export function prepareQuestion(
  templates: TaskTemplate[],
  caller: Caller,
  {
    request,
    place,
    settings,
    step,
  }: { request: AskModels; place: Place; settings: UserSettings; step: FailedStep | null },
): PreparedQuestion {
  const privacy = request.privacy ?? place.analysis?.privacy ?? settings.privacy
  if (step) {
    const { prompt, language, template } = step.run
    return { prompt, language, privacy, ...(template && { template }), ...figureLanguageOf(settings, language) }
  }
  const language = request.language ?? answerLanguage(settings) ?? caller.language
  const { request: prompt, template } = applyTemplate(request, {
    templates,
    datasets: place.datasets,
    language,
    readerLanguage: caller.language,
  })
  return { prompt, language, privacy, ...(template && { template }), ...figureLanguageOf(settings, language) }
}

const answerLanguage = ({ answerLanguage: chosen }: UserSettings) => (chosen === 'question' ? undefined : chosen)

/** That of the figures, where it is another than that of the answer. */
function figureLanguageOf({ figureStyle: { textLanguage } }: UserSettings, language: Language) {
  return textLanguage === 'answer' || textLanguage === language ? {} : { figureLanguage: textLanguage }
}
