import { compareQuerySchema, comparisonSchema } from '#contract/comparison.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

export function compareRuns(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['comparisons'],
    summary: 'Any two of your runs side by side; each is a column of its own, named after its model',
    querystring: compareQuerySchema,
    response: { 200: comparisonSchema, ...failureResponses },
  }
  server.get('/api/compare', { schema }, (request) => {
    const { runs, tolerance } = request.query
    return engine.compareRuns(callerOf(request), { runIds: runs.toLowerCase().split(','), tolerance })
  })
}
