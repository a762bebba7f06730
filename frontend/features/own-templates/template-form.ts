import type { ColumnType } from '#contract/dataset.ts'
import type { Language } from '#contract/language.ts'
import type { OwnTemplateDraft, OwnText, OwnVariable } from '#contract/own-template.ts'

export type FormText = Record<Language, string>
export type FormChoice = { value: string; label: FormText }

/** A field of a template as it is typed: what its type does not use stays, should the type be changed back. */
export type FormVariable = {
  key: string
  name: string
  type: OwnVariable['type']
  label: FormText
  hint: FormText
  isRequired: boolean
  columnTypes: ColumnType[]
  min: string
  max: string
  defaultNumber: string
  defaultText: FormText
  defaultChoice: string
  choices: FormChoice[]
}

export type TemplateForm = {
  kind: string
  title: FormText
  summary: FormText
  text: FormText
  guidance: FormText
  variables: FormVariable[]
}

const noText = (): FormText => ({ en: '', 'zh-CN': '' })
let lastKey = 0
const nextKey = () => {
  lastKey += 1
  return `field-${lastKey}`
}

export const emptyForm = (): TemplateForm => ({
  ...{ kind: 'own', title: noText(), summary: noText(), text: noText(), guidance: noText(), variables: [] },
})

/** A new field under a name that none of the others has. */
export function makeVariable(others: FormVariable[]): FormVariable {
  let count = others.length + 1
  while (others.some(({ name }) => name === `field${count}`)) count += 1
  return {
    ...{ key: nextKey(), name: `field${count}`, type: 'column', label: noText(), hint: noText(), isRequired: true },
    ...{ columnTypes: [], min: '', max: '', defaultNumber: '', defaultText: noText(), defaultChoice: '' },
    choices: [],
  }
}

/** A new choice under a value that none of the others has. */
export function makeChoice(others: FormChoice[]): FormChoice {
  let count = others.length + 1
  while (others.some(({ value }) => value === `choice${count}`)) count += 1
  return { value: `choice${count}`, label: noText() }
}

const toFormText = (text: OwnText | undefined): FormText => ({ en: text?.en ?? '', 'zh-CN': text?.['zh-CN'] ?? '' })

export function toForm({ kind, title, summary, text, guidance, variables }: OwnTemplateDraft): TemplateForm {
  return {
    kind,
    title: toFormText(title),
    summary: toFormText(summary),
    text: toFormText(text),
    guidance: toFormText(guidance),
    variables: variables.map(toFormVariable),
  }
}

function toFormVariable(variable: OwnVariable): FormVariable {
  const base = {
    ...makeVariable([]),
    ...{ name: variable.name, type: variable.type, isRequired: variable.isRequired },
    ...{ label: toFormText(variable.label), hint: toFormText(variable.hint) },
  }
  switch (variable.type) {
    case 'column':
    case 'columns':
      return { ...base, columnTypes: variable.columnTypes ?? [] }
    case 'number':
      return {
        ...base,
        ...{ min: String(variable.min ?? ''), max: String(variable.max ?? '') },
        defaultNumber: String(variable.default ?? ''),
      }
    case 'text':
      return { ...base, defaultText: toFormText(variable.default) }
    case 'choice':
      return {
        ...base,
        defaultChoice: variable.default ?? '',
        choices: variable.choices.map(({ value, label }) => ({ value, label: toFormText(label) })),
      }
  }
}

/** A text as it is kept: languages without words are left out. */
export function toOwnText(text: FormText): OwnText {
  const en = text.en.trim()
  const zh = text['zh-CN'].trim()
  return { ...(en && { en }), ...(zh && { 'zh-CN': zh }) }
}

const hasWords = (text: FormText) => text.en.trim() !== '' || text['zh-CN'].trim() !== ''
const optional = <Name extends string>(name: Name, text: FormText) =>
  (hasWords(text) ? { [name]: toOwnText(text) } : {}) as Partial<Record<Name, OwnText>>

/** The template as it is sent. */
export function toDraft({ kind, title, summary, text, guidance, variables }: TemplateForm): OwnTemplateDraft {
  return {
    kind: kind.trim() || 'own',
    title: toOwnText(title),
    ...optional('summary', summary),
    variables: variables.map(toOwnVariable),
    text: toOwnText(text),
    ...optional('guidance', guidance),
  }
}

function toOwnVariable(variable: FormVariable): OwnVariable {
  const { name, type, label, hint, isRequired, columnTypes, choices } = variable
  const named = { name: name.trim(), label: toOwnText(label), ...optional('hint', hint), isRequired }
  switch (type) {
    case 'column':
    case 'columns':
      return { ...named, type, ...(columnTypes.length > 0 && { columnTypes }) }
    case 'number':
      return {
        ...{ ...named, type, ...optionalNumber('min', variable.min), ...optionalNumber('max', variable.max) },
        ...optionalNumber('default', variable.defaultNumber),
      }
    case 'text':
      return { ...named, type, ...optional('default', variable.defaultText) }
    case 'choice':
      return {
        ...{ ...named, type, choices: choices.map(({ value, label: words }) => ({ value, label: toOwnText(words) })) },
        ...(choices.some(({ value }) => value === variable.defaultChoice) && { default: variable.defaultChoice }),
      }
  }
}

const optionalNumber = <Name extends string>(name: Name, text: string) =>
  (text.trim() === '' ? {} : { [name]: Number(text) }) as Partial<Record<Name, number>>
