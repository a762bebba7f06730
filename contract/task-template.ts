import { z } from 'zod'
import { columnTypeSchema } from './dataset.ts'

/** A text in each language of the product. */
export const bilingualSchema = z.strictObject({ en: z.string().min(1), 'zh-CN': z.string().min(1) })
export type Bilingual = z.infer<typeof bilingualSchema>

/** The form of a blank whose words are in the form of `text`. */
export function variableSchemaOf<Text extends z.ZodType>(text: Text) {
  const named = {
    name: z
      .string()
      .max(40)
      .regex(/^[a-z][A-Za-z0-9]*$/),
    label: text,
    hint: text.optional(),
    isRequired: z.boolean().default(false),
  }
  const ofColumns = { columnTypes: z.array(columnTypeSchema).min(1).max(7).optional() }
  const choice = z.strictObject({ value: z.string().min(1).max(200), label: text })
  return z.discriminatedUnion('type', [
    z.strictObject({ ...named, ...ofColumns, type: z.literal('column') }),
    z.strictObject({ ...named, ...ofColumns, type: z.literal('columns') }),
    z.strictObject({
      ...named,
      type: z.literal('number'),
      min: z.number().optional(),
      max: z.number().optional(),
      default: z.number().optional(),
    }),
    z.strictObject({ ...named, type: z.literal('text'), default: text.optional() }),
    z.strictObject({
      ...named,
      type: z.literal('choice'),
      choices: z.array(choice).min(2).max(50),
      default: z.string().optional(),
    }),
  ])
}

/** A blank of a template with its type. `column` and `columns` are names of columns of the chosen tables. */
export const templateVariableSchema = variableSchemaOf(bilingualSchema)
export type TemplateVariable = z.infer<typeof templateVariableSchema>

/** What the scoreboard groups by. */
export const taskKindSchema = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9-]*$/)

/** A task that is asked often. `{{name}}` in `text` stands for a variable; a part in `[[…]]` is left out when a variable in it is empty. */
export const taskTemplateSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** Counts up with each change of the text, the variables or the guidance. */
  version: z.number().int().positive(),
  kind: taskKindSchema,
  title: bilingualSchema,
  summary: bilingualSchema,
  variables: z.array(templateVariableSchema),
  text: bilingualSchema,
  /** What the model is told about doing this task well; not part of the request that the reader sees. */
  guidance: bilingualSchema.optional(),
})
export type TaskTemplate = z.infer<typeof taskTemplateSchema>

/** Where the templates of users are, among all: no template that ships has such an id. */
export const ownTemplatePrefix = 'own/'

/** A template that can be asked with: one that ships, or one of the user's own. */
export const listedTemplateSchema = taskTemplateSchema.extend({ id: z.string().regex(/^(own\/)?[a-z][a-z0-9-]*$/) })

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
  /** Of a template of the user's own, as it was called then: it may be changed or gone by now. */
  title: bilingualSchema.optional(),
  values: templateValuesSchema,
})
export type UsedTemplate = z.infer<typeof usedTemplateSchema>
