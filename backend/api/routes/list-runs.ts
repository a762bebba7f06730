import { listRunsQuerySchema, runPageSchema } from '#contract/run-page.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

export function listRuns(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['runs'],
    summary: 'Your history, newest first',
    querystring: listRunsQuerySchema,
    response: { 200: runPageSchema, ...failureResponses },
  }
  server.get('/api/runs', { schema }, (request) => engine.listRuns(callerOf(request), request.query))
}
