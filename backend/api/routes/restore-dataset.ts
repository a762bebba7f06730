import { datasetSchema } from '#contract/dataset.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { idParamsSchema } from './route-params.ts'

export function restoreDataset(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['datasets'],
    summary: 'Bring back a dataset that was deleted within the last day',
    params: idParamsSchema,
    response: { 200: datasetSchema, ...failureResponses },
  }
  server.post('/api/datasets/:id/restore', { schema }, (request) =>
    engine.restoreDataset(callerOf(request), request.params.id),
  )
}
