import { correctColumnSchema } from '#contract/column-correction.ts'
import { datasetSchema } from '#contract/dataset.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { idParamsSchema } from './route-params.ts'

export function correctColumn(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['datasets'],
    summary: 'Read the file again with another type for a column',
    description: 'Where values do not fit, 409 says how many and some of them, and nothing changes.',
    params: idParamsSchema,
    body: correctColumnSchema,
    response: { 200: datasetSchema, ...failureResponses },
  }
  server.patch('/api/datasets/:id/columns', { schema }, (request) =>
    engine.correctColumn(callerOf(request), request.params.id, request.body),
  )
}
