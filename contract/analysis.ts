import { z } from 'zod'
import { identifierSchema } from './identifier.ts'
import { privacyLevelSchema } from './privacy-level.ts'

/** A thread of runs that share one kernel and its variables. */
export const analysisSchema = z.object({
  id: identifierSchema,
  datasetIds: z.array(identifierSchema),
  createdAt: z.string(),
  /** What models may be told in its next step unless that says otherwise. */
  privacy: privacyLevelSchema,
  /** The analysis whose steps up to `createdAt` this one goes on from, when several models were asked for the next step. */
  branchedFromId: identifierSchema.optional(),
})
export type Analysis = z.infer<typeof analysisSchema>
