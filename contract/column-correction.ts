import { z } from 'zod'

export const correctedTypeSchema = z.enum(['number', 'integer', 'boolean', 'datetime', 'category', 'text'])
export type CorrectedType = z.infer<typeof correctedTypeSchema>

/** The type that a person gave to a column in place of the one that was detected. */
export const columnCorrectionSchema = z.object({
  type: correctedTypeSchema,
  /** For dates such as 03.04.2024, which could be either. */
  dayFirst: z.boolean().optional(),
})
export type ColumnCorrection = z.infer<typeof columnCorrectionSchema>

/** Which column is read again as what; `detected` takes a correction back. */
export const correctColumnSchema = z.object({
  /** The first sheet when it is left out. */
  sheet: z.string().max(300).optional(),
  column: z.string().max(10_000),
  type: z.union([correctedTypeSchema, z.literal('detected')]),
  dayFirst: z.boolean().optional(),
})
export type CorrectColumn = z.infer<typeof correctColumnSchema>
