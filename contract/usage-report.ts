import { z } from 'zod'
import { isTimeZone } from './is-time-zone.ts'

export const usageQuerySchema = z.object({
  days: z.coerce.number().int().min(1).max(90).default(30),
  /** Whose days: a name such as `Asia/Shanghai`. */
  timeZone: z
    .string()
    .max(60)
    .refine(isTimeZone, { error: 'a time zone such as Asia/Shanghai or Europe/Berlin' })
    .default('UTC'),
})
export type UsageQuery = z.infer<typeof usageQuerySchema>

/** What one model was used for on one day; sums of what is known. */
export const usageRowSchema = z.object({
  /** `2026-11-25`, in the time zone that was asked for. */
  day: z.string(),
  /** null: code of the user's own. */
  model: z.string().nullable(),
  runs: z.number().int(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  /** Of the input: read from the provider's cache. */
  cachedInputTokens: z.number().int(),
  /** Of the output: spent on thinking. */
  reasoningTokens: z.number().int(),
  /** Runs that asked a model and whose tokens nobody reported. */
  runsWithoutTokens: z.number().int(),
  /** Runs whose tokens were counted here, by length. */
  estimatedRuns: z.number().int(),
  /** US dollars, over the runs whose cost is known. */
  costUsd: z.number(),
  /** Runs that asked a model and whose cost is unknown. */
  runsWithoutCost: z.number().int(),
  /** From start to end, over runs that ended. */
  totalMs: z.number(),
})
export type UsageRow = z.infer<typeof usageRowSchema>

export const usageReportSchema = z.object({
  timeZone: z.string(),
  /** Every day that was asked for, oldest first, today last. */
  days: z.array(z.string()),
  /** Days and models with runs, oldest first. */
  rows: z.array(usageRowSchema),
})
export type UsageReport = z.infer<typeof usageReportSchema>
