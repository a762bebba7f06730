import type { ColumnProfile, Dataset } from '#contract/dataset.ts'
import type { Language } from '#contract/language.ts'
import type { TaskTemplate, TemplateValues, TemplateVariable } from '#contract/task-template.ts'
import type { MessageKey } from '#contract/user-message.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { showColumnTypes } from './column-type-words.ts'

/** `language` is that of the person who is told what is wrong; `defaultsIn` that of the request. */
type Context = { datasets: Dataset[]; language: Language; defaultsIn: Language }
type Value = TemplateValues[string]

const longestList = 20

/**
 * The values of a template's variables, defaults filled in and empty ones left out. Throws `bad-request` with what to do
 * for a value that is missing, of the wrong kind, out of range, or names no fitting column of the datasets.
 */
export function checkValues(template: TaskTemplate, given: TemplateValues, context: Context): TemplateValues {
  const names = template.variables.map(({ name }) => name)
  const unknown = Object.keys(given).find((name) => !names.includes(name))
  if (unknown !== undefined) throw refuse('template-variable-unknown', { name: unknown, names: names.join(', ') })
  const values: TemplateValues = {}
  for (const variable of template.variables) {
    const value = tidy(given[variable.name]) ?? defaultOf(variable, context.defaultsIn)
    if (value !== undefined) values[variable.name] = checkValue(variable, value, context)
    else if (variable.isRequired)
      throw refuse('template-value-missing', { label: variable.label[context.language], name: variable.name })
  }
  return values
}

function tidy(value: Value | undefined): Value | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  return Array.isArray(value) && value.length === 0 ? undefined : value
}

function defaultOf(variable: TemplateVariable, language: Language): Value | undefined {
  if (variable.type === 'text') return variable.default?.[language]
  return variable.type === 'number' || variable.type === 'choice' ? variable.default : undefined
}

function checkValue(variable: TemplateVariable, value: Value, context: Context): Value {
  const label = variable.label[context.language]
  switch (variable.type) {
    case 'column':
      if (typeof value !== 'string') throw refuse('template-column-expected', { label })
      return checkColumn(variable, value, context)
    case 'columns':
      if (typeof value === 'number') throw refuse('template-columns-expected', { label })
      return [...new Set([value].flat())].map((name) => checkColumn(variable, name, context))
    case 'number':
      return checkNumber(variable, value, label)
    case 'text':
      if (typeof value !== 'string') throw refuse('template-text-expected', { label })
      return value
    case 'choice': {
      const choices = variable.choices.map((choice) => choice.value)
      if (typeof value !== 'string' || !choices.includes(value))
        throw refuse('template-choice-unknown', { label, choices: choices.join(', ') })
      return value
    }
  }
}

function checkNumber(variable: Extract<TemplateVariable, { type: 'number' }>, value: Value, label: string): number {
  const { min, max } = variable
  if (typeof value !== 'number' || !Number.isFinite(value)) throw refuse('template-number-expected', { label })
  if (min !== undefined && value < min) throw refuse('template-number-too-small', { label, min })
  if (max !== undefined && value > max) throw refuse('template-number-too-large', { label, max })
  return value
}

type ColumnVariable = Extract<TemplateVariable, { type: 'column' | 'columns' }>

function checkColumn({ label, columnTypes }: ColumnVariable, name: string, { datasets, language }: Context): string {
  const columns = datasets.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.columns))
  const found = columns.filter((column) => column.name === name)
  const params = { label: label[language], column: name }
  if (columns.length === 0) throw refuse('template-needs-dataset', { label: label[language] })
  if (found.length === 0)
    throw refuse('template-column-unknown', { ...params, columns: listNames(columns, () => true) })
  if (columnTypes && !found.some(({ type }) => columnTypes.includes(type)))
    throw refuse('template-column-type', {
      ...params,
      expected: showColumnTypes(columnTypes, language),
      actual: showColumnTypes([...new Set(found.map(({ type }) => type))], language),
      columns: listNames(columns, ({ type }) => columnTypes.includes(type)),
    })
  return name
}

function listNames(columns: ColumnProfile[], fits: (column: ColumnProfile) => boolean): string {
  const names = [...new Set(columns.filter(fits).map(({ name }) => name))]
  return `${names.slice(0, longestList).join(', ')}${names.length > longestList ? ', …' : ''}` || '–'
}

const refuse = (key: MessageKey, params: Record<string, string | number>) =>
  new AppFailure('bad-request', key, { params })
