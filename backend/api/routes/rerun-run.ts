import { createdRunsSchema, rerunSchema } from '#contract/create-runs.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { idParamsSchema } from './route-params.ts'

export function rerunRun(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['runs'],
    summary: 'Run edited code as a new run that names its parent',
    params: idParamsSchema,
    body: rerunSchema,
    response: { 202: createdRunsSchema, ...failureResponses },
  }
  server.post('/api/runs/:id/rerun', { schema }, async (request, reply) =>
    reply.status(202).send(await engine.rerun(callerOf(request), request.params.id, request.body)),
  )
}
