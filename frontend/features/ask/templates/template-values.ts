import type { Dataset } from '#contract/dataset.ts'
import type { Language } from '#contract/language.ts'
import type { TaskTemplate, TemplateValues, TemplateVariable } from '#contract/task-template.ts'
import type { FieldValues } from '../draft.ts'
import { listColumns } from './list-columns.ts'

/** What is wrong with a field; the page has a sentence for each. */
export type FieldProblem =
  | { kind: 'required' }
  | { kind: 'unknown-column'; name: string }
  | { kind: 'no-number' }
  | { kind: 'too-small'; limit: number }
  | { kind: 'too-large'; limit: number }

/** What the fields of a template hold at first: its defaults, in the language of the page. */
export function initialValues(template: TaskTemplate, language: Language): FieldValues {
  const entries = template.variables.flatMap((variable): [string, string][] => {
    if (!('default' in variable) || variable.default === undefined) return []
    return [
      [variable.name, typeof variable.default === 'object' ? variable.default[language] : String(variable.default)],
    ]
  })
  return Object.fromEntries(entries)
}

/** True for a task that names no columns, such as a sample size: it can be asked without a table. */
export function isDataFree({ variables }: TaskTemplate): boolean {
  return variables.every(({ type }) => type !== 'column' && type !== 'columns')
}

/** The problem of each field that has one, by the name of its variable. */
export function checkValues(
  template: TaskTemplate,
  values: FieldValues,
  datasets: Dataset[],
): Record<string, FieldProblem> {
  const found = template.variables.flatMap((variable): [string, FieldProblem][] => {
    const problem = checkValue(variable, values[variable.name], datasets)
    return problem ? [[variable.name, problem]] : []
  })
  return Object.fromEntries(found)
}

function checkValue(
  variable: TemplateVariable,
  value: string | string[] | undefined,
  datasets: Dataset[],
): FieldProblem | null {
  const parts = filled(value)
  if (parts.length === 0) return variable.isRequired ? { kind: 'required' } : null
  switch (variable.type) {
    case 'column':
    case 'columns': {
      const groups = listColumns(datasets, variable.columnTypes)
      const known = new Set(groups.flatMap(({ columns }) => columns.map(({ name }) => name)))
      const unknown = parts.find((part) => !known.has(part))
      return unknown === undefined ? null : { kind: 'unknown-column', name: unknown }
    }
    case 'number':
      return checkNumber(readNumber(parts[0] ?? ''), variable)
    case 'choice':
      return variable.choices.some((choice) => choice.value === parts[0]) ? null : { kind: 'required' }
    case 'text':
      return null
  }
}

function checkNumber(value: number, { min, max }: { min?: number; max?: number }): FieldProblem | null {
  if (!Number.isFinite(value)) return { kind: 'no-number' }
  if (min !== undefined && value < min) return { kind: 'too-small', limit: min }
  if (max !== undefined && value > max) return { kind: 'too-large', limit: max }
  return null
}

/** The values as they are sent: only those that are filled in, numbers as numbers. */
export function toTemplateValues(template: TaskTemplate, values: FieldValues): TemplateValues {
  return Object.fromEntries(
    template.variables.flatMap((variable): [string, string | number | string[]][] => {
      const parts = filled(values[variable.name])
      const [first] = parts
      if (first === undefined) return []
      if (variable.type === 'columns') return [[variable.name, parts]]
      return [[variable.name, variable.type === 'number' ? readNumber(first) : first]]
    }),
  )
}

/** A Chinese keyboard writes full-width digits and points. */
const readNumber = (text: string): number => {
  const plain = text.normalize('NFKC').replaceAll('。', '.').trim()
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN
}

function filled(value: string | string[] | undefined): string[] {
  const parts = value === undefined ? [] : Array.isArray(value) ? value : [value.trim()]
  return parts.filter((part) => part !== '')
}
