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
  /** Tokens; null is unknown. */
  contextWindow: z.number().int().positive().nullable(),
  /** US dollars per million tokens on the day `asOf`; null is unknown. */
  price: z
    .object({
      input: z.number(),
      output: z.number(),
      /** What the vendor has read before and kept. */
      cachedInput: z.number().optional(),
      asOf: z.iso.date(),
    })
    .nullable(),
  /** What it can do besides text: thinks before it answers, reads images. */
  capabilities: z.array(z.enum(['reasoning', 'vision'])),
  /** It runs on this machine: what is sent to it does not leave. */
  isLocal: z.boolean(),
  /** `listed` with the product, `added` by a setting, `discovered` in the vendor's own list. */
  origin: z.enum(['listed', 'added', 'discovered']),
})
export type Model = z.infer<typeof modelSchema>
