import { z } from 'zod'
import { askModelsSchema } from './create-runs.ts'
import {
  type Bilingual,
  ownTemplatePrefix,
  type TaskTemplate,
  taskKindSchema,
  variableSchemaOf,
} from './task-template.ts'

/** Most templates that a user keeps, and most versions of each: the oldest give way. */
export const ownTemplateLimit = 100
export const templateVersionLimit = 200
/** Largest template, as JSON: all of a user's are listed at once. */
export const ownTemplateLimitBytes = 128 * 1024
/** How long a deleted template can be brought back. */
export const deletedTemplateDays = 30
/** Largest file of templates that is read. */
export const templateFileLimitBytes = 256 * 1024

/** A text in one language of the product or in both. */
const ownTextOf = (most: number) => {
  const words = z.string().trim().min(1).max(most).optional()
  return z
    .strictObject({ en: words, 'zh-CN': words })
    .refine((text) => text.en !== undefined || text['zh-CN'] !== undefined, { error: 'en / zh-CN' })
}
export type OwnText = z.infer<ReturnType<typeof ownTextOf>>

export const ownVariableSchema = variableSchemaOf(ownTextOf(500))
export type OwnVariable = z.infer<typeof ownVariableSchema>

/** A task that a user wrote down, in the form of `taskTemplateSchema`; one language is enough, the other falls back to it. */
export const ownTemplateDraftSchema = z.strictObject({
  kind: taskKindSchema.default('own'),
  title: ownTextOf(120),
  summary: ownTextOf(400).optional(),
  variables: z.array(ownVariableSchema).max(30).default([]),
  text: ownTextOf(8_000),
  guidance: ownTextOf(8_000).optional(),
})
export type OwnTemplateDraft = z.infer<typeof ownTemplateDraftSchema>

/** The name of a template of one's own; asked with under `own/` and this name. Three names are taken by addresses. */
export const ownTemplateIdSchema = z
  .string()
  .max(50)
  .regex(/^(?!(import|export|preview)$)[a-z][a-z0-9-]*$/)

export const ownTemplateSchema = z.object({
  id: ownTemplateIdSchema,
  /** Counts up with each save that changes something. */
  version: z.number().int().positive(),
  /** ISO 8601 UTC. */
  createdAt: z.string(),
  savedAt: z.string(),
  template: ownTemplateDraftSchema,
})
export type OwnTemplate = z.infer<typeof ownTemplateSchema>

export const saveOwnTemplateSchema = z.strictObject({
  template: ownTemplateDraftSchema,
  /** The version that was edited, 0 for a new one: when another is current by now, nothing is saved. */
  basedOn: z.number().int().nonnegative().optional(),
})
export type SaveOwnTemplate = z.infer<typeof saveOwnTemplateSchema>

/** A question to be asked with a template that is not kept yet. */
export const previewOwnTemplateSchema = z.strictObject({ template: ownTemplateDraftSchema, question: askModelsSchema })

/** One save of a template. `restoredFrom` is the earlier version that was made current by it. */
export const templateVersionSchema = z.object({
  version: z.number().int().positive(),
  savedAt: z.string(),
  restoredFrom: z.number().int().positive().optional(),
})
export type TemplateVersion = z.infer<typeof templateVersionSchema>

export const importTemplatesSchema = z.strictObject({
  /** A file in the form of `prompts/task_templates.yaml`. */
  text: z.string().max(templateFileLimitBytes),
  /** Say what would be added and changed, and keep nothing. */
  dryRun: z.boolean().default(false),
  /** Take these of the file alone. */
  only: z.array(ownTemplateIdSchema).max(ownTemplateLimit).optional(),
})
export type ImportTemplates = z.infer<typeof importTemplatesSchema>

export const importedTemplatesSchema = z.object({
  templates: z.array(
    z.object({
      id: ownTemplateIdSchema,
      change: z.enum(['added', 'changed', 'same']),
      template: ownTemplateDraftSchema,
      /** What is current now and would be followed; null where there is none. */
      current: ownTemplateDraftSchema.nullable(),
    }),
  ),
})
export type ImportedTemplates = z.infer<typeof importedTemplatesSchema>

/** The template as one that can be asked with: what is missing in one language is said in the other. */
export function fillTemplate({
  id,
  version,
  template,
}: Pick<OwnTemplate, 'id' | 'version' | 'template'>): TaskTemplate {
  const { kind, title, summary, variables, text, guidance } = template
  return {
    ...{ id: `${ownTemplatePrefix}${id}`, version, kind },
    title: fillText(title),
    summary: fillText(summary ?? title),
    variables: variables.map(fillVariable),
    text: fillText(text),
    ...(guidance && { guidance: fillText(guidance) }),
  }
}

function fillText(text: OwnText): Bilingual {
  const { en, 'zh-CN': zh } = text
  return { en: en ?? zh ?? '', 'zh-CN': zh ?? en ?? '' }
}

function fillVariable(variable: OwnVariable): TaskTemplate['variables'][number] {
  const { hint } = variable
  const words = { label: fillText(variable.label), ...(hint && { hint: fillText(hint) }) }
  switch (variable.type) {
    case 'text': {
      const { default: given, hint: _, ...rest } = variable
      return { ...rest, ...words, ...(given && { default: fillText(given) }) }
    }
    case 'choice': {
      const { hint: _, ...rest } = variable
      return { ...rest, ...words, choices: variable.choices.map((each) => ({ ...each, label: fillText(each.label) })) }
    }
    case 'column':
    case 'columns':
    case 'number': {
      const { hint: _, ...rest } = variable
      return { ...rest, ...words }
    }
  }
}
