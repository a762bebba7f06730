import { z } from 'zod'
import { codeQualitySchema } from './code-quality.ts'
import { identifierSchema } from './identifier.ts'
import { keyResultSchema } from './key-result.ts'
import { runSummarySchema } from './run-page.ts'

/** Milliseconds; null until known. */
const duration = z.number().nullable()
/** 0 to 1; null where there is nothing to take a share of. */
const share = z.number().min(0).max(1).nullable()

/** A run of a comparison: enough to compare it without folding its events. */
export const comparedRunSchema = runSummarySchema.extend({
  model: z.string(),
  /** 1 for the first run of its model. */
  repeat: z.number().int().positive(),
  attempts: z.number().int().nonnegative(),
  firstTokenMs: duration,
  executionMs: duration,
  totalMs: duration,
  quality: codeQualitySchema.nullable(),
  keyResults: z.array(keyResultSchema),
})
export type ComparedRun = z.infer<typeof comparedRunSchema>

/** One quantity as the runs found it. */
export const comparedQuantitySchema = z.object({
  /** As most runs call it. */
  name: z.string(),
  unit: z.string().nullable(),
  /** Runs whose values are the same within the tolerance; that which the most models stand with, by more than half of their runs, comes first, then that of the most runs. */
  groups: z.array(
    z.object({
      /** Median of the group's numbers, or the word. */
      value: z.union([z.number(), z.string()]),
      members: z.array(
        z.object({
          runId: identifierSchema,
          model: z.string(),
          /** In the quantity's unit. */
          value: z.union([z.number(), z.string()]),
          /** What this run calls it. */
          name: z.string(),
        }),
      ),
    }),
  ),
  /** `agreed`: all in one group; `majority`: more than half of the models, at least two, stand with the first; `split`; `single`: only one run has it. */
  verdict: z.enum(['agreed', 'majority', 'split', 'single']),
})
export type ComparedQuantity = z.infer<typeof comparedQuantitySchema>

export const comparedModelSchema = z.object({
  model: z.string(),
  runs: z.number().int(),
  succeeded: z.number().int(),
  /** Of its values of quantities that more than one model has: the share in a first group that at least two models, and more than any other, stand with. */
  agreement: share,
  /** Mean, over the quantities that at least two of its runs have, of the share of these in its own largest group; null without any. */
  stability: share,
  /** Values that no other run has. */
  alone: z.number().int(),
})
export type ComparedModel = z.infer<typeof comparedModelSchema>

export const comparisonSchema = z.object({
  id: identifierSchema,
  prompt: z.string(),
  datasetIds: z.array(identifierSchema),
  createdAt: z.string(),
  /** `running` while any run is. */
  status: z.enum(['running', 'finished']),
  /** Model-major, in the order they were asked for. */
  runs: z.array(comparedRunSchema),
  /** Two numbers are the same when they differ by at most this share of the larger, or by half a unit of the last digit written. */
  tolerance: z.number(),
  /** Of runs that succeeded; at most 1,000, those of the most models first. */
  quantities: z.array(comparedQuantitySchema),
  models: z.array(comparedModelSchema),
  /** The run that its owner prefers. */
  votedRunId: identifierSchema.nullable(),
})
export type Comparison = z.infer<typeof comparisonSchema>

export const comparisonQuerySchema = z.object({ tolerance: z.coerce.number().min(0).max(0.5).default(0.01) })

/** Two runs by their ids, parted by a comma. */
export const compareQuerySchema = comparisonQuerySchema.extend({
  runs: z.string().regex(/^[0-9a-f-]{36},[0-9a-f-]{36}$/i, { error: 'two ids of runs, parted by a comma' }),
})

export const voteSchema = z.strictObject({ runId: identifierSchema.nullable() })
export type Vote = z.infer<typeof voteSchema>

export const scoreboardQuerySchema = z.object({
  /** A kind of task, as the templates name them; `free` is a question without a template. */
  kind: z.string().max(50).optional(),
  /** ISO 8601; runs that were asked for since then. */
  since: z.iso.datetime().optional(),
})
export type ScoreboardQuery = z.infer<typeof scoreboardQuerySchema>

export const scoreSchema = z.object({
  model: z.string(),
  /** null: all kinds together. */
  kind: z.string().nullable(),
  /** Runs that ended by themselves: cancelled and interrupted ones do not count. */
  runs: z.number().int(),
  succeeded: z.number().int(),
  /** Wilson's 95% interval (Wilson 1927). */
  passRate: z.object({ value: z.number(), low: z.number(), high: z.number() }),
  meanAttempts: z.number().nullable(),
  /** Mean over comparisons of its agreement there. */
  agreement: share,
  stability: share,
  medianFirstTokenMs: duration,
  medianTotalMs: duration,
  /** Over the runs whose cost is known; null without any. */
  meanCostUsd: z.number().nullable(),
  unknownCosts: z.number().int(),
  /** Comparisons in which it was asked and a winner was picked, and those that it won. */
  votes: z.object({ won: z.number().int(), of: z.number().int() }),
})
export type Score = z.infer<typeof scoreSchema>

export const scoreboardSchema = z.object({
  kinds: z.array(z.string()),
  scores: z.array(scoreSchema),
})
export type Scoreboard = z.infer<typeof scoreboardSchema>
