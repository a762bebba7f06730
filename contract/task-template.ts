import { z } from 'zod'
import { columnTypeSchema } from './dataset.ts'

/** A text in each language of the product. */
export const bilingualSchema = z.strictObject({ en: z.string().min(1), 'zh-CN': z.string().min(1) })
export type Bilingual = z.infer<typeof bilingualSchema>

const named = {
  name: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: bilingualSchema,
  hint: bilingualSchema.optional(),
  isRequired: z.boolean().default(false),
}
const ofColumns = { columnTypes: z.array(columnTypeSchema).min(1).optional() }

/** A blank of a template with its type. `column` and `columns` are names of columns of the chosen tables. */
export const templateVariableSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...named, ...ofColumns, type: z.literal('column') }),
  z.strictObject({ ...named, ...ofColumns, type: z.literal('columns') }),
  z.strictObject({
    ...named,
    type: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    default: z.number().optional(),
  }),
  z.strictObject({ ...named, type: z.literal('text'), default: bilingualSchema.optional() }),
  z.strictObject({
    ...named,
    type: z.literal('choice'),
    choices: z.array(z.strictObject({ value: z.string().min(1), label: bilingualSchema })).min(2),
    default: z.string().optional(),
  }),
])
export type TemplateVariable = z.infer<typeof templateVariableSchema>

/** A task that is asked often. `{{name}}` in `text` stands for a variable; a part in `[[…]]` is left out when a variable in it is empty. */
export const taskTemplateSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** Counts up with each change of the text, the variables or the guidance. */
  version: z.number().int().positive(),
  /** What the scoreboard groups by. */
  kind: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: bilingualSchema,
  summary: bilingualSchema,
  variables: z.array(templateVariableSchema),
  text: bilingualSchema,
  /** What the model is told about doing this task well; not part of the request that the reader sees. */
  guidance: bilingualSchema,
})
export type TaskTemplate = z.infer<typeof taskTemplateSchema>

export const templateValuesSchema = z.record(
  z.string().max(60),
  z.union([z.string().max(2_000), z.number(), z.array(z.string().max(500)).max(200)]),
)
export type TemplateValues = z.infer<typeof templateValuesSchema>

/** What a run records of the template that it was asked with. */
export const usedTemplateSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  kind: z.string(),
  values: templateValuesSchema,
})
export type UsedTemplate = z.infer<typeof usedTemplateSchema>
