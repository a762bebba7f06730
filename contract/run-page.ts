import { z } from 'zod'
import { errorCodeSchema } from './app-error.ts'
import { historyFilterSchema } from './history.ts'
import { identifierSchema } from './identifier.ts'
import { runStatusSchema } from './run.ts'
import { usageSchema } from './usage.ts'

/** A row of the history: enough to list a run without folding its events. */
export const runSummarySchema = z.object({
  id: identifierSchema,
  analysisId: identifierSchema,
  comparisonId: identifierSchema.optional(),
  parentRunId: identifierSchema.optional(),
  model: z.string().nullable(),
  prompt: z.string(),
  status: runStatusSchema,
  datasetIds: z.array(identifierSchema),
  usage: usageSchema,
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  /** Why it failed; `no-code` where the model asked back or answered in words alone. */
  errorCode: errorCodeSchema.optional(),
})
export type RunSummary = z.infer<typeof runSummarySchema>

/** Newest first. `nextCursor` is null on the last page. */
export const runPageSchema = z.object({
  runs: z.array(runSummarySchema),
  nextCursor: z.string().nullable(),
})
export type RunPage = z.infer<typeof runPageSchema>

export const listRunsQuerySchema = historyFilterSchema.extend({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(30),
  analysisId: identifierSchema.optional(),
  comparisonId: identifierSchema.optional(),
})
export type ListRunsQuery = z.infer<typeof listRunsQuerySchema>
