import { z } from 'zod'
import { findJoinsSchema, tableJoinSchema } from '#contract/table-join.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

export function findJoins(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['datasets'],
    summary: 'Keys by which tables can be joined, best first, with the shares of rows that find a partner',
    body: findJoinsSchema,
    response: { 200: z.array(tableJoinSchema), ...failureResponses },
  }
  server.post('/api/datasets/joins', { schema }, (request) =>
    engine.findJoins(callerOf(request), request.body.datasetIds),
  )
}
