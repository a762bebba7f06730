import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'

/** What ships with the product to try it on: one table or a few that belong together. */
export const sampleSchema = z.object({
  id: z.string(),
  title: bilingualSchema,
  description: bilingualSchema,
  /** Each becomes a dataset of its own. */
  fileNames: z.array(z.string()).min(1),
  /** Where the data comes from and under which licence. */
  source: bilingualSchema,
})
export type Sample = z.infer<typeof sampleSchema>
