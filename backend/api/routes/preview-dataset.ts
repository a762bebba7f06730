import { z } from 'zod'
import { previewSchema } from '#contract/dataset.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { idParamsSchema } from './route-params.ts'

const querySchema = z.object({
  /** The first sheet when it is left out. */
  sheet: z.string().max(300).optional(),
  offset: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
})

export function previewDataset(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['datasets'],
    summary: 'A page of rows',
    params: idParamsSchema,
    querystring: querySchema,
    response: { 200: previewSchema, ...failureResponses },
  }
  server.get('/api/datasets/:id/preview', { schema }, (request) =>
    engine.previewDataset(callerOf(request), request.params.id, request.query),
  )
}
