import { z } from 'zod'
import { datasetSchema } from '#contract/dataset.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

export function listDatasets(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['datasets'],
    summary: 'Your datasets, newest first',
    response: { 200: z.array(datasetSchema), ...failureResponses },
  }
  server.get('/api/datasets', { schema }, (request) => engine.listDatasets(callerOf(request)))
}
