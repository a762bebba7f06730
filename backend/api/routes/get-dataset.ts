import { datasetSchema } from '#contract/dataset.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { idParamsSchema } from './route-params.ts'

export function getDataset(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['datasets'],
    summary: 'One dataset with the profile of its columns',
    params: idParamsSchema,
    response: { 200: datasetSchema, ...failureResponses },
  }
  server.get('/api/datasets/:id', { schema }, (request) => engine.getDataset(callerOf(request), request.params.id))
}
