import { datasetSchema } from '#contract/dataset.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { uploadFormSchema } from '../openapi/schema-registry.ts'
import { type ServerSettings, usualSilenceMs } from '../server-parts.ts'
import { receiveUpload } from '../upload/receive-upload.ts'

export function uploadDataset(server: ApiServer, engine: Engine, settings: ServerSettings): void {
  const limits = { limitBytes: settings.uploadLimitBytes, silenceMs: settings.uploadSilenceMs ?? usualSilenceMs }
  const schema = {
    tags: ['datasets'],
    summary: 'Upload a table (CSV, TSV, XLSX, Parquet) as the multipart field "file"',
    description: 'Answers when the table is profiled, or with `status: "reading"` when that takes longer.',
    consumes: ['multipart/form-data'],
    body: uploadFormSchema,
    response: { 201: datasetSchema, ...failureResponses },
  }
  server.post('/api/datasets', { schema }, async (request, reply) => {
    const caller = callerOf(request)
    const dataset = await receiveUpload(request, limits, (upload) => engine.receiveDataset(caller, upload))
    return reply.status(201).send(dataset)
  })
}
