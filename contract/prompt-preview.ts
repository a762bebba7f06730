import { z } from 'zod'
import { privacyLevelSchema } from './privacy-level.ts'
import { sentMessageSchema } from './run.ts'

/** What would be sent, word for word, if the question were asked now; one for each model. */
export const promptPreviewSchema = z.object({
  privacy: privacyLevelSchema,
  /** The request as a template and its values make it. */
  request: z.string(),
  prompts: z.array(
    z.object({
      model: z.string(),
      messages: z.array(sentMessageSchema),
      /** Estimated. */
      inputTokens: z.number().int(),
      /** Of the prompt alone; null when the price is unknown. */
      costUsd: z.number().nullable(),
      /** True when parts of the description were left out to fit the model's context window. */
      isShortened: z.boolean(),
    }),
  ),
})
export type PromptPreview = z.infer<typeof promptPreviewSchema>
