import { z } from 'zod'
import { analysisSchema } from '#contract/analysis.ts'
import { analysisFilesSchema } from '#contract/analysis-files.ts'
import { errorBodySchema, failureSchema } from '#contract/app-error.ts'
import { artifactSchema } from '#contract/artifact.ts'
import { codeQualitySchema } from '#contract/code-quality.ts'
import { comparisonSchema, scoreboardSchema } from '#contract/comparison.ts'
import { connectionSchema, connectionSettingsSchema, connectionTestSchema, vendorSchema } from '#contract/connection.ts'
import { askModelsSchema, createdRunsSchema, rerunSchema, runCodeSchema } from '#contract/create-runs.ts'
import { datasetSchema, previewSchema, sheetSchema } from '#contract/dataset.ts'
import { keyResultSchema } from '#contract/key-result.ts'
import { modelSchema } from '#contract/model.ts'
import { outputSchema } from '#contract/output.ts'
import { promptPreviewSchema } from '#contract/prompt-preview.ts'
import { attemptSchema, runSchema } from '#contract/run.ts'
import { runPageSchema, runSummarySchema } from '#contract/run-page.ts'
import { sampleSchema } from '#contract/sample.ts'
import { tableJoinSchema } from '#contract/table-join.ts'
import { taskTemplateSchema } from '#contract/task-template.ts'
import { uploadSchema } from '#contract/upload.ts'
import { usageSchema } from '#contract/usage.ts'

type Description = { id?: string; [key: string]: unknown }

/** The names that schemas have in the API's description. */
export const schemaRegistry = z.registry<Description>()

const named = {
  Analysis: analysisSchema,
  AnalysisFiles: analysisFilesSchema,
  Artifact: artifactSchema,
  AskModels: askModelsSchema,
  Attempt: attemptSchema,
  CodeQuality: codeQualitySchema,
  Comparison: comparisonSchema,
  Connection: connectionSchema,
  ConnectionSettings: connectionSettingsSchema,
  ConnectionTest: connectionTestSchema,
  CreatedRuns: createdRunsSchema,
  Dataset: datasetSchema,
  ErrorBody: errorBodySchema,
  Failure: failureSchema,
  KeyResult: keyResultSchema,
  Model: modelSchema,
  Output: outputSchema,
  Preview: previewSchema,
  PromptPreview: promptPreviewSchema,
  Rerun: rerunSchema,
  Run: runSchema,
  RunCode: runCodeSchema,
  RunPage: runPageSchema,
  RunSummary: runSummarySchema,
  Sample: sampleSchema,
  Scoreboard: scoreboardSchema,
  Sheet: sheetSchema,
  TableJoin: tableJoinSchema,
  TaskTemplate: taskTemplateSchema,
  Upload: uploadSchema,
  Usage: usageSchema,
  Vendor: vendorSchema,
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
