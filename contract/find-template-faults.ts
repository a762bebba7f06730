import type { Language } from './language.ts'
import type { OwnText, OwnVariable } from './own-template.ts'
import { listVariables, MarkFault, splitTemplateText, type TextPart } from './split-template-text.ts'
import type { UserMessage } from './user-message.ts'

const languages: Language[] = ['en', 'zh-CN']

type Checked = { variables: OwnVariable[]; text: OwnText }

/** Something wrong, with the field that it is in, such as `['variables', 2, 'name']`. */
export type TemplateFault = { path: (string | number)[]; message: UserMessage }

/** What a schema can't see of a template: names, marks and variables that do not fit each other. Empty when it can be asked with. */
export function findTemplateFaults({ variables, text }: Checked): TemplateFault[] {
  const inVariables = variables.flatMap((variable, place) =>
    findVariableFaults(variable, variables.slice(0, place)).map(
      ({ path, message }): TemplateFault => ({ path: ['variables', place, ...path], message }),
    ),
  )
  const inTexts = languages.flatMap((language) =>
    findTextFaults(text[language], variables).map((message): TemplateFault => ({ path: ['text', language], message })),
  )
  return [...inVariables, ...inTexts]
}

const say = (key: UserMessage['key'], params: UserMessage['params'] = {}): UserMessage => ({ key, params })

function findTextFaults(text: string | undefined, variables: OwnVariable[]): UserMessage[] {
  if (text === undefined) return []
  const parts = splitText(text)
  if (parts instanceof MarkFault) return [parts.userMessage]
  const used = new Set(listVariables(parts))
  const byName = new Map(variables.map((variable) => [variable.name, variable]))
  const always = new Set(listVariables(parts.filter(({ isOptional }) => !isOptional)))
  return [
    ...[...used].filter((name) => !byName.has(name)).map((name) => say('template-fault-unknown', { name })),
    ...[...byName.keys()].filter((name) => !used.has(name)).map((name) => say('template-fault-unused', { name })),
    ...[...always].filter((name) => mayBeEmpty(byName.get(name))).map((name) => say('template-fault-empty', { name })),
  ]
}

function splitText(text: string): TextPart[] | MarkFault {
  try {
    return splitTemplateText(text)
  } catch (error) {
    if (error instanceof MarkFault) return error
    throw error
  }
}

const mayBeEmpty = (variable: OwnVariable | undefined): boolean =>
  variable !== undefined && !variable.isRequired && !('default' in variable && variable.default !== undefined)

function findVariableFaults(variable: OwnVariable, earlier: OwnVariable[]): TemplateFault[] {
  const { name } = variable
  const faults: TemplateFault[] = []
  if (earlier.some((other) => other.name === name))
    faults.push({ path: ['name'], message: say('template-fault-name-twice', { name }) })
  // Values are kept by name in plain objects, where these names mean something else.
  if (name in {}) faults.push({ path: ['name'], message: say('template-fault-name-reserved', { name }) })
  if (variable.type === 'number' && !isInOrder(variable))
    faults.push({ path: ['default'], message: say('template-fault-order') })
  if (variable.type === 'choice') faults.push(...findChoiceFaults(variable))
  return faults
}

function isInOrder({ min = -Infinity, max = Infinity, default: value }: Extract<OwnVariable, { type: 'number' }>) {
  return min <= max && (value === undefined || (value >= min && value <= max))
}

function findChoiceFaults({ choices, default: chosen }: Extract<OwnVariable, { type: 'choice' }>): TemplateFault[] {
  const values = choices.map(({ value }) => value)
  const twice = values.findIndex((value, place) => values.indexOf(value) < place)
  const faults: TemplateFault[] = []
  if (twice >= 0)
    faults.push({
      path: ['choices', twice, 'value'],
      message: say('template-fault-choice-twice', { value: values[twice] ?? '' }),
    })
  if (chosen !== undefined && !values.includes(chosen))
    faults.push({ path: ['default'], message: say('template-fault-no-choice', { value: chosen }) })
  return faults
}
