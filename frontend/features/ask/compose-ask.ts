import type { Analysis } from '#contract/analysis.ts'
import type { Dataset } from '#contract/dataset.ts'
import type { Language } from '#contract/language.ts'
import { defaultPrivacyLevel } from '#contract/privacy-level.ts'
import type { TaskTemplate } from '#contract/task-template.ts'
import type { Ask } from '../../api/runs.ts'
import type { Draft } from './draft.ts'
import { questionLanguage } from './question-language.ts'
import { toTemplateValues } from './templates/template-values.ts'

type Question = {
  draft: Draft
  template: TaskTemplate | undefined
  models: string[]
  repeats: number
  datasets: Dataset[]
  analysis: Analysis | null
}

/** The level that a draft is asked at: its own, else that of its analysis, else the default. */
export const privacyOf = (draft: Draft, analysis: Analysis | null) =>
  draft.privacy ?? analysis?.privacy ?? defaultPrivacyLevel

/** What is sent, and what is looked at before: the same body for both calls. */
export function composeAsk(question: Question, pageLanguage: Language): Ask {
  const { draft, template, models, repeats, datasets, analysis } = question
  return {
    prompt: draft.text.trim(),
    models,
    repeats,
    language: questionLanguage(draft.text, datasets, pageLanguage),
    datasetIds: datasets.map(({ id }) => id),
    privacy: privacyOf(draft, analysis),
    ...(template && { templateId: template.id, templateValues: toTemplateValues(template, draft.values) }),
    ...(analysis && { analysisId: analysis.id }),
  }
}
