import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

/** One representation of a displayed object. Small text is inline; anything else is an artifact fetched by its id. */
export const mediaSchema = z.object({
  mediaType: z.string(),
  text: z.string().optional(),
  artifactId: identifierSchema.optional(),
  sizeBytes: z.number().int().nonnegative(),
})
export type Media = z.infer<typeof mediaSchema>

export const streamOutputSchema = z.object({
  type: z.literal('stream'),
  name: z.enum(['stdout', 'stderr']),
  text: z.string(),
})

export const displayOutputSchema = z.object({
  type: z.literal('display'),
  media: z.array(mediaSchema).min(1),
  /** Jupyter's `display_id`, when the code may replace this output later. */
  displayId: z.string().optional(),
})

export const errorOutputSchema = z.object({
  type: z.literal('error'),
  name: z.string(),
  value: z.string(),
  /** Lines as IPython formats them, ANSI colours removed. */
  traceback: z.array(z.string()),
})

/** What an execution showed, in Jupyter's sense. */
export const outputSchema = z.discriminatedUnion('type', [streamOutputSchema, displayOutputSchema, errorOutputSchema])
export type Output = z.infer<typeof outputSchema>
