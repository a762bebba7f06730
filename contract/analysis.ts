import { z } from 'zod'
import { historyMarksSchema } from './history.ts'
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

/** An analysis as its owner keeps it; `title` is its own, or else its first question. */
export const analysisDetailsSchema = analysisSchema.extend(historyMarksSchema.shape)
export type AnalysisDetails = z.infer<typeof analysisDetailsSchema>

/** What takes the place of each dataset, by its id. */
export const duplicateAnalysisSchema = z.strictObject({
  datasets: z.record(identifierSchema, identifierSchema),
})
export type DuplicateAnalysis = z.infer<typeof duplicateAnalysisSchema>

/** Of each dataset of an analysis the columns that its code names. */
export const namedColumnsSchema = z.array(
  z.object({ datasetId: identifierSchema, name: z.string().nullable(), columns: z.array(z.string()) }),
)
export type NamedColumns = z.infer<typeof namedColumnsSchema>
