import { z } from 'zod'
import { analysisSchema } from '#contract/analysis.ts'
import { errorBodySchema, failureSchema } from '#contract/app-error.ts'
import { artifactSchema } from '#contract/artifact.ts'
import { askModelsSchema, createdRunsSchema, rerunSchema, runCodeSchema } from '#contract/create-runs.ts'
import { datasetSchema, previewSchema, sheetSchema } from '#contract/dataset.ts'
import { modelSchema } from '#contract/model.ts'
import { outputSchema } from '#contract/output.ts'
import { attemptSchema, runSchema } from '#contract/run.ts'
import { runPageSchema, runSummarySchema } from '#contract/run-page.ts'
import { sampleSchema } from '#contract/sample.ts'
import { usageSchema } from '#contract/usage.ts'

type Description = { id?: string; [key: string]: unknown }

/** The names that schemas have in the API's description. */
export const schemaRegistry = z.registry<Description>()

const named = {
  Analysis: analysisSchema,
  Artifact: artifactSchema,
  AskModels: askModelsSchema,
  Attempt: attemptSchema,
  CreatedRuns: createdRunsSchema,
  Dataset: datasetSchema,
  ErrorBody: errorBodySchema,
  Failure: failureSchema,
  Model: modelSchema,
  Output: outputSchema,
  Preview: previewSchema,
  Rerun: rerunSchema,
  Run: runSchema,
  RunCode: runCodeSchema,
  RunPage: runPageSchema,
  RunSummary: runSummarySchema,
  Sample: sampleSchema,
  Sheet: sheetSchema,
  Usage: usageSchema,
}
for (const [id, schema] of Object.entries(named)) schemaRegistry.add(schema, { id })

/** A multipart form with one file. Fastify leaves the body to the route, which streams it. */
export const uploadFormSchema = z.unknown()
schemaRegistry.add(uploadFormSchema, {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
})

/** A body that is a file. */
export const bytesSchema = z.unknown()
schemaRegistry.add(bytesSchema, { type: 'string', format: 'binary' })
