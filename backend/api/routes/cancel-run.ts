import { runSchema } from '#contract/run.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { idParamsSchema } from './route-params.ts'

export function cancelRun(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['runs'],
    summary: 'Stop a run; answers with the run as it stands',
    params: idParamsSchema,
    response: { 200: runSchema, ...failureResponses },
  }
  server.post('/api/runs/:id/cancel', { schema }, async (request) => {
    const caller = callerOf(request)
    await engine.cancelRun(caller, request.params.id)
    return await engine.getRun(caller, request.params.id)
  })
}
