import { z } from 'zod'
import { identifierSchema } from './identifier.ts'
import { runStatusSchema } from './run.ts'

/** A file that a step leaves: what it showed, wrote, printed, and its code. */
export const runFileSchema = z.object({
  /** Below the step's folder; unique in it. */
  name: z.string(),
  kind: z.enum(['code', 'log', 'figure', 'table', 'file', 'record']),
  mediaType: z.string(),
  /** null for one that is made when it is fetched. */
  sizeBytes: z.number().int().nonnegative().nullable(),
  /** Where the bytes are, for one that is an artifact as it is. */
  artifactId: identifierSchema.optional(),
})
export type RunFile = z.infer<typeof runFileSchema>

export const stepFilesSchema = z.object({
  runId: identifierSchema,
  prompt: z.string(),
  status: runStatusSchema,
  createdAt: z.string(),
  files: z.array(runFileSchema),
})

/** The steps of an analysis, oldest first, with their files. */
export const analysisFilesSchema = z.object({ steps: z.array(stepFilesSchema) })
export type AnalysisFiles = z.infer<typeof analysisFilesSchema>
