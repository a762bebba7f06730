import { findTemplateFaults } from '#contract/find-template-faults.ts'
import type { Language } from '#contract/language.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { type FormText, type TemplateForm, toDraft } from './template-form.ts'

/** What the page itself says of a field that is not filled in rightly. */
export type FormFault = 'required' | 'name' | 'number' | 'choices' | 'kind'

const languageNames: Record<Language, string> = { en: 'English', 'zh-CN': '中文' }

/** What is wrong, by the path of the field (`variables.2.name`), as sentences; empty when the template can be kept. */
export function findFormFaults(
  form: TemplateForm,
  language: Language,
  say: (fault: FormFault) => string,
): Record<string, string> {
  const faults: Record<string, string> = {}
  const add = (path: string, fault: FormFault) => {
    faults[path] ??= say(fault)
  }
  const isEmpty = (text: FormText) => text.en.trim() === '' && text['zh-CN'].trim() === ''
  if (isEmpty(form.title)) add('title', 'required')
  if (isEmpty(form.text)) add('text', 'required')
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(form.kind.trim() || 'own')) add('kind', 'kind')
  for (const [place, variable] of form.variables.entries()) {
    const path = `variables.${place}`
    if (!/^[a-z][A-Za-z0-9]{0,39}$/.test(variable.name.trim())) add(`${path}.name`, 'name')
    if (isEmpty(variable.label)) add(`${path}.label`, 'required')
    if (variable.type === 'number')
      for (const name of ['min', 'max', 'defaultNumber'] as const)
        if (!Number.isFinite(Number(variable[name]))) add(`${path}.default`, 'number')
    if (
      variable.type === 'choice' &&
      (variable.choices.length < 2 || variable.choices.some(({ label }) => isEmpty(label)))
    )
      add(`${path}.choices`, 'choices')
  }
  for (const { path, message } of findTemplateFaults(toDraft(form))) {
    const [first, second] = path
    const sentence = formatUserMessage(message, language)
    if (first === 'text') {
      const prefix = form.text.en.trim() && form.text['zh-CN'].trim() ? `${languageNames[second as Language]}: ` : ''
      faults.text = [faults.text, prefix + sentence].filter(Boolean).join('\n')
    } else faults[path.slice(0, 3).join('.')] ??= sentence
  }
  return faults
}
