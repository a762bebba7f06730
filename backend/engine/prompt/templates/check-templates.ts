import { z } from 'zod'
import { languageSchema } from '#contract/language.ts'
import { type TaskTemplate, type TemplateVariable, taskTemplateSchema } from '#contract/task-template.ts'
import { listVariables, splitTemplateText } from './split-template-text.ts'

/** The templates, checked. Throws an `Error` that names template, field and language of the first fault. */
export function checkTemplates(value: unknown): TaskTemplate[] {
  if (!Array.isArray(value)) throw new Error('a list of templates is expected')
  const templates = value.map(readTemplate)
  templates.forEach(({ id }, index) => {
    if (templates.findIndex((other) => other.id === id) !== index)
      throw new Error(`template "${id}": the id is used twice`)
  })
  for (const template of templates) checkTemplate(template)
  return templates
}

function readTemplate(value: unknown, index: number): TaskTemplate {
  const read = taskTemplateSchema.safeParse(value)
  if (read.success) return read.data
  const id = z.object({ id: z.string() }).safeParse(value).data?.id
  throw new Error(`template ${id ? `"${id}"` : `number ${index + 1}`}: ${z.prettifyError(read.error)}`)
}

function checkTemplate({ id, variables, text }: TaskTemplate): void {
  const fail = (place: string, fault: string): never => {
    throw new Error(`template "${id}", ${place}: ${fault}`)
  }
  const byName = new Map<string, TemplateVariable>()
  for (const variable of variables) {
    const { name } = variable
    if (byName.has(name)) fail(`variable "${name}"`, 'the name is used twice')
    byName.set(name, variable)
    const fault = findDefaultFault(variable)
    if (fault) fail(`variable "${name}"`, fault)
  }
  for (const language of languageSchema.options) {
    const place = `text.${language}`
    const parts = splitOrFail(text[language], (fault) => fail(place, fault))
    const used = new Set(listVariables(parts))
    for (const name of used) if (!byName.has(name)) fail(place, `{{${name}}} is no variable of the template`)
    for (const name of byName.keys()) if (!used.has(name)) fail(place, `the variable "${name}" is not used`)
    for (const name of listVariables(parts.filter(({ isOptional }) => !isOptional))) {
      const variable = byName.get(name)
      if (variable && !variable.isRequired && !hasDefault(variable))
        fail(place, `{{${name}}} may be empty, so it must stand in [[…]], be required, or have a default`)
    }
  }
}

function splitOrFail(text: string, fail: (fault: string) => never) {
  try {
    return splitTemplateText(text)
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

const hasDefault = (variable: TemplateVariable) => 'default' in variable && variable.default !== undefined

function findDefaultFault(variable: TemplateVariable): string | null {
  if (variable.type === 'number') {
    const { min = -Infinity, max = Infinity, default: value = Math.max(min, Math.min(max, 0)) } = variable
    return min > max || value < min || value > max ? 'min, default and max are not in order' : null
  }
  if (variable.type !== 'choice') return null
  const values = variable.choices.map(({ value }) => value)
  if (new Set(values).size < values.length) return 'a choice is listed twice'
  return variable.default !== undefined && !values.includes(variable.default) ? 'the default is no choice' : null
}
