import { createdRunsSchema, createRunsSchema } from '#contract/create-runs.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

export function createRuns(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['runs'],
    summary: 'Ask models, one run for each model and repeat, or run your own Python',
    description: 'Answers at once; follow a run by `GET /api/runs/:id` or over the WebSocket `/api/live`.',
    body: createRunsSchema,
    response: { 202: createdRunsSchema, ...failureResponses },
  }
  server.post('/api/runs', { schema }, async (request, reply) =>
    reply.status(202).send(await engine.startRuns(callerOf(request), request.body)),
  )
}
