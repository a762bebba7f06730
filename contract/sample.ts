import { z } from 'zod'

const bilingual = z.object({ 'zh-CN': z.string(), en: z.string() })

/** What the product is used for, each with a sample whose first prompt shows it. */
export const sampleUseSchema = z.enum(['expression', 'clinical', 'laboratory', 'report'])
export type SampleUse = z.infer<typeof sampleUseSchema>

/** What ships with the product to try it on: one table or a few that belong together, with prompts that are known to work. */
export const sampleSchema = z.object({
  id: z.string(),
  use: sampleUseSchema.optional(),
  title: bilingual,
  description: bilingual,
  /** Each becomes a dataset of its own. */
  fileNames: z.array(z.string()).min(1),
  prompts: z.array(bilingual).min(1),
  /** Where the data comes from and under which licence. */
  source: bilingual,
})
export type Sample = z.infer<typeof sampleSchema>
