import { z } from 'zod'
import { findTemplateFaults } from '#contract/find-template-faults.ts'
import { type TaskTemplate, taskTemplateSchema } from '#contract/task-template.ts'
import { formatUserMessage } from '#contract/user-message.ts'

/** The templates that ship, checked. Throws an `Error` that names template, field and language of the first fault. */
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

function checkTemplate(template: TaskTemplate): void {
  const [fault] = findTemplateFaults(template)
  if (fault)
    throw new Error(`template "${template.id}", ${fault.path.join('.')}: ${formatUserMessage(fault.message, 'en')}`)
}
