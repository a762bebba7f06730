import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

const longestEdited = 200_000

export const completeCodeSchema = z.strictObject({
  code: z.string().max(longestEdited),
  /** UTF-16 offset. */
  cursor: z.number().int().nonnegative(),
})
export type CompleteCode = z.infer<typeof completeCodeSchema>

/** What may stand between two UTF-16 offsets of the code. */
export const completionSchema = z.object({
  matches: z.array(z.object({ text: z.string().max(200), type: z.string().max(40) })).max(500),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
})
export type Completion = z.infer<typeof completionSchema>

export const lintCodeSchema = z.strictObject({
  code: z.string().max(longestEdited),
  /** Names that its steps and its kernel define are known. */
  analysisId: identifierSchema.optional(),
})
export type LintCode = z.infer<typeof lintCodeSchema>

/** What ruff finds in code that is being written; lines and columns from 1, the end behind the last character. */
export const lintMarksSchema = z.object({
  marks: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      severity: z.enum(['error', 'warning']),
      line: z.number().int().positive(),
      column: z.number().int().positive(),
      endLine: z.number().int().positive(),
      endColumn: z.number().int().positive(),
    }),
  ),
})
export type LintMarks = z.infer<typeof lintMarksSchema>
