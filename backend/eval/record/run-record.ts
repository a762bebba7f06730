import { z } from 'zod'
import { failureSchema } from '#contract/app-error.ts'
import { privacyLevelSchema } from '#contract/privacy-level.ts'
import { runStatusSchema } from '#contract/run.ts'
import { usageSchema } from '#contract/usage.ts'
import { answerSources } from '../answers/read-answers.ts'

/** What every run of an evaluation has in common. Runs under other conditions are not put together with these. */
export const conditionsSchema = z.object({
  /** SHA-256 of the suite, see `hash-suite.ts`. */
  suite: z.string(),
  privacy: privacyLevelSchema,
  maxAttempts: z.number().int(),
})
export type Conditions = z.infer<typeof conditionsSchema>

const duration = z.number().nullable()

/** One finished run: a line of `runs.jsonl`. */
export const runRecordSchema = z.object({
  ...conditionsSchema.shape,
  question: z.string(),
  model: z.string(),
  /** From 1. */
  repeat: z.number().int().positive(),
  /** `unavailable`: the model could not be asked, or its answer was cut off, so that nothing is known of what it can do. */
  outcome: z.enum(['answered', 'unavailable']),
  status: runStatusSchema,
  passed: z.boolean(),
  answers: z.array(
    z.object({
      name: z.string(),
      expected: z.string(),
      got: z.string().nullable(),
      source: z.enum(answerSources).nullable(),
      right: z.boolean(),
    }),
  ),
  attempts: z.number().int(),
  /** Milliseconds. */
  timing: z.object({ firstTokenMs: duration, executionMs: duration, totalMs: duration }),
  usage: usageSchema,
  runtime: z.record(z.string(), z.string()).nullable(),
  error: failureSchema.optional(),
  runId: z.string(),
  finishedAt: z.string(),
})
export type RunRecord = z.infer<typeof runRecordSchema>

export type RunKey = Pick<RunRecord, 'question' | 'model' | 'repeat'>
/** A text that is the same for the same run. */
export const keyOf = ({ question, model, repeat }: RunKey): string => JSON.stringify([question, model, repeat])
