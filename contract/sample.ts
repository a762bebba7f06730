import { z } from 'zod'

const bilingual = z.object({ 'zh-CN': z.string(), en: z.string() })

/** A table that ships with the product, with prompts that are known to work on it. */
export const sampleSchema = z.object({
  id: z.string(),
  title: bilingual,
  description: bilingual,
  fileName: z.string(),
  prompts: z.array(bilingual).min(1),
  /** Where the data comes from and under which licence. */
  source: bilingual,
})
export type Sample = z.infer<typeof sampleSchema>
