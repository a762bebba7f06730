import type { Analysis } from '#contract/analysis.ts'
import type { Dataset } from '#contract/dataset.ts'
import type { Language } from '#contract/language.ts'
import { defaultPrivacyLevel } from '#contract/privacy-level.ts'
import type { UserSettings } from '#contract/settings/user-settings.ts'
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
  /** Undefined until they are known: what they would say is then left to the server, which knows them. */
  settings: Usual | undefined
}

type Usual = Pick<UserSettings, 'privacy' | 'answerLanguage'>

/** The level that a draft is asked at: its own, else that of its analysis, else that of the settings. */
export const privacyOf = ({ draft, analysis, settings }: Pick<Question, 'draft' | 'analysis' | 'settings'>) =>
  draft.privacy ?? analysis?.privacy ?? settings?.privacy ?? defaultPrivacyLevel

/** What is sent, and what is looked at before: the same body for both calls. */
export function composeAsk(question: Question, pageLanguage: Language): Ask {
  const { draft, template, models, repeats, datasets, analysis, settings } = question
  const privacy = draft.privacy ?? analysis?.privacy ?? settings?.privacy
  return {
    prompt: draft.text.trim(),
    models,
    repeats,
    ...(settings && { language: answerLanguage(question, settings, pageLanguage) }),
    datasetIds: datasets.map(({ id }) => id),
    ...(privacy && { privacy }),
    ...(template && { templateId: template.id, templateValues: toTemplateValues(template, draft.values) }),
    ...(analysis && { analysisId: analysis.id }),
  }
}

function answerLanguage({ draft, datasets }: Question, settings: Usual, pageLanguage: Language): Language {
  if (settings.answerLanguage !== 'question') return settings.answerLanguage
  return questionLanguage(draft.text, datasets, pageLanguage)
}
