import { z } from 'zod'
import { errorCodeSchema } from './app-error.ts'
import { identifierSchema } from './identifier.ts'
import { runStatusSchema } from './run.ts'

export const titleLimit = 200
export const tagLimit = 40
export const tagsLimit = 20

/** What narrows the history: all that is given must hold. Those of runs (words, model, status, dataset, template, time) hold for one and the same run. */
export const historyFilterSchema = z.object({
  status: runStatusSchema.optional(),
  model: z.string().optional(),
  /** Words that must be in the question, code, outputs, reports, errors or interpretation of a run, or in the title or tags. */
  search: z.string().max(200).optional(),
  dataset: identifierSchema.optional(),
  template: z.string().max(60).optional(),
  /** ISO 8601; runs that were asked for since then. */
  since: z.iso.datetime().optional(),
  /** ISO 8601; runs that were asked for before. */
  until: z.iso.datetime().optional(),
  tag: z.string().max(tagLimit).optional(),
  starred: z.literal('true').optional(),
})
export type HistoryFilter = z.infer<typeof historyFilterSchema>

export const historyKindSchema = z.enum(['single', 'comparison', 'own-code'])

export const historyQuerySchema = historyFilterSchema.extend({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  kind: historyKindSchema.optional(),
  /** What was deleted and can still be restored, in place of what is there. */
  deleted: z.literal('true').optional(),
})
export type HistoryQuery = z.infer<typeof historyQuerySchema>

/** Where words were found, most telling first. */
export const hitPlaceSchema = z.enum(['title', 'prompt', 'report', 'error', 'interpretation', 'code', 'output'])
export type HitPlace = z.infer<typeof hitPlaceSchema>

/** A passage with what was searched for marked. */
export const hitSchema = z.object({
  place: hitPlaceSchema,
  parts: z.array(z.object({ text: z.string(), isHit: z.boolean() })),
})
export type Hit = z.infer<typeof hitSchema>

/** A row of the history: an analysis with its steps, or a comparison with its runs. */
export const historyEntrySchema = z.object({
  kind: z.enum(['analysis', 'comparison']),
  id: identifierSchema,
  /** Its own, or else its first question; empty for code of one's own. */
  title: z.string(),
  tags: z.array(z.string()),
  isStarred: z.boolean(),
  createdAt: z.string(),
  /** When its last run was asked for. */
  activeAt: z.string(),
  lastRunId: identifierSchema,
  runCount: z.number().int(),
  standings: z.array(z.object({ status: runStatusSchema, errorCode: errorCodeSchema.optional(), count: z.number() })),
  models: z.array(z.string()),
  datasetIds: z.array(identifierSchema),
  /** The first figure that can be shown as it is. */
  figureId: identifierSchema.optional(),
  /** Where the words of a search were found, and in which run. */
  found: z.object({ runId: identifierSchema, hits: z.array(hitSchema) }).optional(),
  deletedAt: z.string().optional(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** Latest activity first. `nextCursor` is null on the last page. */
export const historyPageSchema = z.object({
  entries: z.array(historyEntrySchema),
  nextCursor: z.string().nullable(),
})
export type HistoryPage = z.infer<typeof historyPageSchema>

/** What its owner calls it and how they keep it in order. */
export const historyMarksSchema = z.object({
  title: z.string(),
  tags: z.array(z.string()),
  isStarred: z.boolean(),
})
export type HistoryMarks = z.infer<typeof historyMarksSchema>

export const changeMarksSchema = z.strictObject({
  /** Empty: its first question again. */
  title: z.string().trim().max(titleLimit).optional(),
  tags: z
    .array(z.string().trim().min(1).max(tagLimit))
    .max(tagsLimit)
    .refine((tags) => new Set(tags).size === tags.length, { error: 'each only once' })
    .optional(),
  isStarred: z.boolean().optional(),
})
export type ChangeMarks = z.infer<typeof changeMarksSchema>

export const tagListSchema = z.array(z.object({ tag: z.string(), count: z.number().int() }))
export type TagList = z.infer<typeof tagListSchema>
