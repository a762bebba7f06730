import type { TaskTemplate } from '#contract/task-template.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { draftKey, getDraft, keepDraft } from './draft-store.ts'
import { initialValues } from './templates/template-values.ts'

/** Puts a template with its defaults into the question that is being written in an analysis; its words stay. */
export function keepTemplateInDraft(analysisId: string | null, template: TaskTemplate): void {
  const key = draftKey(analysisId)
  keepDraft(key, { ...getDraft(key), templateId: template.id, values: initialValues(template, currentLanguage()) })
}
