import type { Language } from '#contract/language.ts'
import { listVariables, splitTemplateText } from '#contract/split-template-text.ts'
import type { TaskTemplate, TemplateValues, TemplateVariable } from '#contract/task-template.ts'
import { quoteInSentence } from '../quote-text.ts'

/** A template with checked values as a person would have written it, in `language`: columns in quotes, lists joined in the language's way. */
export function renderRequest(template: TaskTemplate, values: TemplateValues, language: Language): string {
  const spoken = languageOfText(template, language)
  return splitTemplateText(template.text[language])
    .filter((part) => !part.isOptional || listVariables([part]).every((name) => values[name] !== undefined))
    .flatMap(({ pieces }) => pieces)
    .map((piece, index, pieces) => {
      if ('words' in piece) return piece.words
      const variable = template.variables.find(({ name }) => name === piece.variable)
      const value = values[piece.variable]
      if (!variable || value === undefined) return ''
      const next = pieces[index + 1]
      return endBefore(showValue(variable, value, spoken), next && 'words' in next ? next.words : '')
    })
    .join('')
    .trim()
}

/** A text in one language alone stands for both: what is filled in speaks as it does. */
function languageOfText({ text }: TaskTemplate, language: Language): Language {
  if (text.en !== text['zh-CN']) return language
  return /\p{Script=Han}/u.test(text.en) ? 'zh-CN' : 'en'
}

function showValue(variable: TemplateVariable, value: TemplateValues[string], language: Language): string {
  switch (variable.type) {
    case 'column':
    case 'columns':
      return joinList([value].flat().map(quoteColumn), language)
    case 'choice':
      return variable.choices.find((choice) => choice.value === value)?.label[language] ?? String(value)
    case 'number':
    case 'text':
      return String(value)
  }
}

const quoteColumn = (name: string | number) => `“${quoteInSentence(String(name))}”`

function joinList(items: string[], language: Language): string {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  const rest = items.slice(0, -1)
  return language === 'en' ? `${rest.join(', ')} and ${last}` : `${rest.join('、')}和${last}`
}

/** People end their words with a stop; the template has its own. */
const endBefore = (value: string, next: string) =>
  /^[.。;；,，]/.test(next) ? value.replace(/[\s.。;；]+$/u, '') : value
