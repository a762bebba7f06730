import { z } from 'zod'
import { userMessageSchema } from './user-message.ts'

/** A language model that can be chosen. `id` is `provider/model`, for example `builtin/analyst`. */
export const modelSchema = z.object({
  id: z.string().regex(/^[^/\s]+\/\S+$/),
  provider: z.string(),
  label: z.string(),
  available: z.boolean(),
  /** Why it is not available and what to do. */
  reason: userMessageSchema.optional(),
})
export type Model = z.infer<typeof modelSchema>
