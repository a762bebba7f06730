import { z } from 'zod'
import { datasetSchema } from '#contract/dataset.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

export function addSample(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['datasets'],
    summary: 'Make the tables of a sample datasets of your own',
    params: z.object({ id: z.string().max(100) }),
    response: { 201: z.array(datasetSchema), ...failureResponses },
  }
  server.post('/api/samples/:id/datasets', { schema }, async (request, reply) =>
    reply.status(201).send(await engine.addSample(callerOf(request), request.params.id)),
  )
}
