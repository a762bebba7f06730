import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

/** An upload in pieces: how much of it has arrived, and the dataset that was made of it. */
export const uploadSchema = z.object({
  id: identifierSchema,
  name: z.string(),
  sizeBytes: z.number().int(),
  receivedBytes: z.number().int(),
  datasetId: identifierSchema.nullable(),
})
export type Upload = z.infer<typeof uploadSchema>
