import { z } from 'zod'
import { identifierSchema } from './identifier.ts'
import { languageSchema } from './language.ts'
import { privacyLevelSchema } from './privacy-level.ts'
import { templateValuesSchema } from './task-template.ts'

export const promptLimit = 20_000
export const codeLimit = 500_000

const shared = {
  datasetIds: z.array(identifierSchema).max(20).default([]),
  analysisId: identifierSchema.optional(),
  language: languageSchema.optional(),
}

/** Ask models: one run per model and repeat. `ids`, when given, names each of the runs in that order (model-major). */
export const askModelsSchema = z
  .strictObject({
    ...shared,
    ids: z.array(identifierSchema).max(400).optional(),
    comparisonId: identifierSchema.optional(),
    /** A step that failed: the model is told its question, its code and its error, and mends it. */
    fixOfRunId: identifierSchema.optional(),
    /** May be empty where a template, or the step to be mended, says it all. */
    prompt: z.string().trim().max(promptLimit),
    models: z.array(z.string().min(1)).min(1).max(20),
    repeats: z.number().int().min(1).max(20).default(1),
    templateId: z.string().max(60).optional(),
    templateValues: templateValuesSchema.optional(),
    /** Where it is left out, that of the analysis, and for a new one that of the settings. */
    privacy: privacyLevelSchema.optional(),
    /** Whether the model also says what the results mean; where it is left out, the settings say so for a single run, and a comparison does not. */
    interpret: z.boolean().optional(),
  })
  .refine(
    ({ prompt, templateId, fixOfRunId }) => fixOfRunId !== undefined || prompt !== '' || templateId !== undefined,
    {
      path: ['prompt'],
      error: 'a question, or a template',
    },
  )
  .refine(({ ids, models, repeats }) => !ids || ids.length === models.length * repeats, {
    path: ['ids'],
    error: 'as many as runs, or none',
  })
  .refine(({ fixOfRunId, models, repeats }) => fixOfRunId === undefined || models.length * repeats === 1, {
    path: ['models'],
    error: 'one model mends a step, once',
  })
  .refine(({ ids = [] }) => new Set(ids).size === ids.length, { path: ['ids'], error: 'each only once' })
export type AskModels = z.infer<typeof askModelsSchema>

/** Run one's own Python with no model. */
export const runCodeSchema = z.strictObject({
  ...shared,
  ids: z.array(identifierSchema).max(1).optional(),
  code: z.string().min(1).max(codeLimit),
})
export type RunCode = z.infer<typeof runCodeSchema>

export const createRunsSchema = z.union([askModelsSchema, runCodeSchema])
export type CreateRuns = z.infer<typeof createRunsSchema>

export const createdRunsSchema = z.object({
  runs: z.array(z.object({ id: identifierSchema, model: z.string().nullable(), analysisId: identifierSchema })),
  comparisonId: identifierSchema.optional(),
})
export type CreatedRuns = z.infer<typeof createdRunsSchema>

export const rerunSchema = z.strictObject({
  id: identifierSchema.optional(),
  code: z.string().min(1).max(codeLimit),
})
export type Rerun = z.infer<typeof rerunSchema>
