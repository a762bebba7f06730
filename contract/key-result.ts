import { z } from 'zod'

/** The media type under which `report(name, value, unit)` publishes inside the sandbox: `{name, value, unit}`. */
export const reportMediaType = 'application/vnd.data-lab.report+json'

/** A number, or a word, that a run found: reported by its code, or else read from its tables and its printed text. */
export const keyResultSchema = z.object({
  name: z.string().min(1).max(200),
  value: z.union([z.number(), z.string().max(500)]),
  unit: z.string().max(50).nullable(),
  source: z.enum(['reported', 'table', 'printed']),
  /** Digits after the point as it was written, when it was read from text: 0.050 has 3. */
  decimals: z.number().int().nonnegative().optional(),
})
export type KeyResult = z.infer<typeof keyResultSchema>
