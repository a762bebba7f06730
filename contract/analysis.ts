import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

/** A thread of runs that share one kernel and its variables. */
export const analysisSchema = z.object({
  id: identifierSchema,
  datasetIds: z.array(identifierSchema),
  createdAt: z.string(),
})
export type Analysis = z.infer<typeof analysisSchema>
