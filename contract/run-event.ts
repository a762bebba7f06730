import { z } from 'zod'
import { failureSchema } from './app-error.ts'
import { artifactSchema } from './artifact.ts'
import { codeQualitySchema } from './code-quality.ts'
import { figureStyleSchema } from './figures/figure-style.ts'
import { identifierSchema } from './identifier.ts'
import { keyResultSchema } from './key-result.ts'
import { languageSchema } from './language.ts'
import { displayOutputSchema, errorOutputSchema, streamOutputSchema } from './output.ts'
import { privacyLevelSchema } from './privacy-level.ts'
import { interpretationSchema, sentMessageSchema } from './run.ts'
import { usedTemplateSchema } from './task-template.ts'
import { usageSchema } from './usage.ts'
import { userMessageSchema } from './user-message.ts'

const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), ...shape })

/** Everything that can happen in a run. An attempt's events belong to the attempt that started last. */
export const runEventBodySchema = z.discriminatedUnion('type', [
  event('run-queued', {
    model: z.string().nullable(),
    prompt: z.string(),
    language: languageSchema,
    analysisId: identifierSchema,
    comparisonId: identifierSchema.optional(),
    parentRunId: identifierSchema.optional(),
    datasetIds: z.array(identifierSchema),
    template: usedTemplateSchema.optional(),
    privacy: privacyLevelSchema.optional(),
    interpret: z.boolean().optional(),
    /** Of the texts in figures, where it is another than that of the answer. */
    figureLanguage: languageSchema.optional(),
  }),
  event('run-started', {}),
  event('attempt-started', { origin: z.enum(['model', 'user']) }),
  event('prompt-sent', { messages: z.array(sentMessageSchema) }),
  event('reasoning-delta', { text: z.string() }),
  event('text-delta', { text: z.string() }),
  /** Requests that the answer offers to go on with, whole as they would be written. */
  event('choices-offered', { choices: z.array(z.string()) }),
  event('usage-reported', { usage: usageSchema }),
  event('code-ready', { code: z.string() }),
  event('kernel-opening', {}),
  event('kernel-ready', {
    replayedRuns: z.number().int(),
    runtime: z.record(z.string(), z.string()),
    /** How its figures look unless the code says otherwise. */
    figureStyle: figureStyleSchema.optional(),
  }),
  event('execution-started', {}),
  event('output-stream', { output: streamOutputSchema }),
  event('output-display', { output: displayOutputSchema }),
  /** Replaces the media of every output that carries this `displayId`. */
  event('output-updated', { output: displayOutputSchema }),
  event('output-error', { output: errorOutputSchema }),
  event('outputs-cleared', {}),
  event('artifact-saved', { artifact: artifactSchema }),
  event('execution-finished', { durationMs: z.number() }),
  event('attempt-finished', { status: z.enum(['succeeded', 'failed', 'stopped']) }),
  event('results-gathered', { results: z.array(keyResultSchema) }),
  event('code-checked', { quality: codeQualitySchema }),
  event('interpretation-started', { messages: z.array(sentMessageSchema) }),
  event('interpretation-delta', { text: z.string() }),
  event('interpretation-finished', {
    unsupported: interpretationSchema.shape.unsupported,
    /** Why it broke off. */
    failure: userMessageSchema.optional(),
  }),
  event('interpretation-skipped', { reason: userMessageSchema }),
  event('run-finished', {
    status: z.enum(['succeeded', 'failed', 'cancelled', 'killed', 'interrupted']),
    error: failureSchema.optional(),
  }),
])
export type RunEventBody = z.infer<typeof runEventBodySchema>

/** An event in its place: `sequence` counts from 1 in each run without gaps, `at` is ISO 8601 UTC. */
export const runEventSchema = z.object({
  runId: identifierSchema,
  sequence: z.number().int().positive(),
  at: z.string(),
  body: runEventBodySchema,
})
export type RunEvent = z.infer<typeof runEventSchema>
