import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { idParamsSchema } from './route-params.ts'

export function deleteDataset(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['datasets'],
    summary: 'Delete a dataset; runs that used it stay readable, and for a day it can be restored',
    params: idParamsSchema,
    response: { 204: z.undefined().describe('Deleted'), ...failureResponses },
  }
  server.delete('/api/datasets/:id', { schema }, async (request, reply) => {
    await engine.deleteDataset(callerOf(request), request.params.id)
    return reply.status(204).send(undefined)
  })
}
