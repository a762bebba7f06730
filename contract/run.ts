import { z } from 'zod'
import { failureSchema } from './app-error.ts'
import { artifactSchema } from './artifact.ts'
import { codeQualitySchema } from './code-quality.ts'
import { figureStyleSchema } from './figures/figure-style.ts'
import { identifierSchema } from './identifier.ts'
import { keyResultSchema } from './key-result.ts'
import { languageSchema } from './language.ts'
import { outputSchema } from './output.ts'
import { privacyLevelSchema } from './privacy-level.ts'
import { usedTemplateSchema } from './task-template.ts'
import { usageSchema } from './usage.ts'
import { userMessageSchema } from './user-message.ts'

export const runStatusSchema = z.enum([
  'queued',
  'running',
  'succeeded',
  'failed',
  'cancelled',
  'killed',
  'interrupted',
])
export type RunStatus = z.infer<typeof runStatusSchema>

/** What a running run is busy with. */
export const runStageSchema = z.enum([
  'waiting',
  'thinking',
  'writing',
  'opening-kernel',
  'executing',
  'interpreting',
  'finished',
])
export type RunStage = z.infer<typeof runStageSchema>

export const attemptSchema = z.object({
  /** Who wrote the code of this attempt. */
  origin: z.enum(['model', 'user']),
  status: z.enum(['writing', 'executing', 'succeeded', 'failed', 'stopped']),
  /** Everything that the model said, code included, as it came. */
  text: z.string(),
  reasoning: z.string(),
  /** The Python that is run; empty until it has been taken out of the text. */
  code: z.string(),
  outputs: z.array(outputSchema),
})
export type Attempt = z.infer<typeof attemptSchema>

/** Milliseconds; null until known. */
export const timingSchema = z.object({
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  /** From the start of the run to the model's first text. */
  firstTokenMs: z.number().nullable(),
  /** Time in the kernel over all attempts. */
  executionMs: z.number().nullable(),
  totalMs: z.number().nullable(),
})
export type Timing = z.infer<typeof timingSchema>

export const sentMessageSchema = z.object({ role: z.enum(['system', 'user', 'assistant']), text: z.string() })
export type SentMessage = z.infer<typeof sentMessageSchema>

/** What the model says of the results, in its own words. */
export const interpretationSchema = z.object({
  status: z.enum(['writing', 'finished', 'failed', 'skipped']),
  text: z.string(),
  /** What was sent for it; empty when it was skipped. */
  messages: z.array(sentMessageSchema),
  /** Numbers of the text, as UTF-16 offsets from `start` to before `end`, that are not among the outputs. */
  unsupported: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  /** Why there is none, or why it broke off. */
  reason: userMessageSchema.optional(),
})
export type Interpretation = z.infer<typeof interpretationSchema>

/** One run, folded from its events by `applyRunEvent`. */
export const runSchema = z.object({
  id: identifierSchema,
  status: runStatusSchema,
  stage: runStageSchema,
  /** null when the code is the user's own. */
  model: z.string().nullable(),
  prompt: z.string(),
  language: languageSchema,
  analysisId: identifierSchema,
  comparisonId: identifierSchema.optional(),
  /** The run whose code was edited to make this one. */
  parentRunId: identifierSchema.optional(),
  datasetIds: z.array(identifierSchema),
  template: usedTemplateSchema.optional(),
  /** What the model was allowed to be told; absent for one's own code. */
  privacy: privacyLevelSchema.optional(),
  interpret: z.boolean().optional(),
  figureLanguage: languageSchema.optional(),
  attempts: z.array(attemptSchema),
  /** Requests that the answer asks the reader to choose from. */
  choices: z.array(z.string()),
  artifacts: z.array(artifactSchema),
  /** What was sent to the model, one list per attempt. */
  promptsSent: z.array(z.array(sentMessageSchema)),
  /** The number of earlier runs that were run again to restore the kernel's variables, 0 when it was alive. */
  replayedRuns: z.number().int(),
  /** The Python and packages that ran it. */
  runtime: z.record(z.string(), z.string()).nullable(),
  /** How its figures look where the code says nothing of it; absent until a kernel is open. */
  figureStyle: figureStyleSchema.optional(),
  /** What the last attempt found. */
  keyResults: z.array(keyResultSchema),
  quality: codeQualitySchema.nullable(),
  interpretation: interpretationSchema.nullable(),
  usage: usageSchema,
  timing: timingSchema,
  error: failureSchema.optional(),
  lastSequence: z.number().int(),
})
export type Run = z.infer<typeof runSchema>
