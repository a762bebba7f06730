import type { AskModels } from '#contract/create-runs.ts'
import type { Dataset } from '#contract/dataset.ts'
import type { Language } from '#contract/language.ts'
import { ownTemplatePrefix, type TaskTemplate, type UsedTemplate } from '#contract/task-template.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { checkValues } from './check-values.ts'
import { renderRequest } from './render-request.ts'

type Asked = Pick<AskModels, 'prompt' | 'templateId' | 'templateValues'>
type Context = {
  templates: TaskTemplate[]
  datasets: Dataset[]
  /** Of the request, and of the person who reads a refusal. */
  language: Language
  readerLanguage: Language
}

/** The request as its template and its further words make it. Throws `bad-request` for an unknown template or a wrong value. */
export function applyTemplate(asked: Asked, context: Context): { request: string; template?: UsedTemplate } {
  const { templates, datasets, language, readerLanguage } = context
  if (asked.templateId === undefined) return { request: asked.prompt }
  const template = templates.find(({ id }) => id === asked.templateId)
  if (!template)
    throw new AppFailure('bad-request', 'template-unknown', {
      params: { template: asked.templateId, templates: templates.map(({ id }) => id).join(', ') },
    })
  const { id, version, kind, title } = template
  const given = asked.templateValues ?? {}
  const values = checkValues(template, given, { datasets, language: readerLanguage, defaultsIn: language })
  const rendered = renderRequest(template, values, language)
  return {
    request: asked.prompt ? `${rendered}\n\n${asked.prompt}` : rendered,
    template: { id, version, kind, ...(id.startsWith(ownTemplatePrefix) && { title }), values },
  }
}
