import { analysisDetailsSchema } from '#contract/analysis.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { idParamsSchema } from './route-params.ts'

export function getAnalysis(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['runs'],
    summary: 'An analysis with its datasets, title and tags; its runs are listed by `GET /api/runs?analysisId=`',
    params: idParamsSchema,
    response: { 200: analysisDetailsSchema, ...failureResponses },
  }
  server.get('/api/analyses/:id', { schema }, (request) => engine.getAnalysis(callerOf(request), request.params.id))
}
