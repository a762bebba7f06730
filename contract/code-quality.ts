import { z } from 'zod'

/** What ruff finds in a program. Complexity is McCabe's, of the most complex function; the program outside functions counts as one. */
export const codeQualitySchema = z.object({
  /** Lines that hold code, comments and blank lines left out. */
  lines: z.number().int().nonnegative(),
  complexity: z.number().int().positive().nullable(),
  /** True when it does not parse as Python. */
  isBroken: z.boolean(),
  findings: z.array(
    z.object({
      /** The rule, for example `F821`. */
      code: z.string(),
      message: z.string(),
      /** 1-based. */
      line: z.number().int().positive(),
      /** Errors make the program fail or mean something else; the rest is style. */
      severity: z.enum(['error', 'warning']),
    }),
  ),
})
export type CodeQuality = z.infer<typeof codeQualitySchema>
