import { runSchema } from '#contract/run.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { idParamsSchema } from './route-params.ts'

export function getRun(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['runs'],
    summary: 'One run as its events say',
    params: idParamsSchema,
    response: { 200: runSchema, ...failureResponses },
  }
  server.get('/api/runs/:id', { schema }, (request) => engine.getRun(callerOf(request), request.params.id))
}
