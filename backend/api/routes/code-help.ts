import { completeCodeSchema, completionSchema, lintCodeSchema, lintMarksSchema } from '#contract/complete-code.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { idParamsSchema } from './route-params.ts'

/** What an editor asks while code is being written. */
export function addCodeHelpRoutes(server: ApiServer, engine: Engine): void {
  const tags = ['code']
  const complete = {
    tags,
    params: idParamsSchema,
    summary: 'What may stand at the cursor, by the live Python of an analysis',
    description: 'No matches when there is no Python or a step runs in it.',
    body: completeCodeSchema,
    response: { 200: completionSchema, ...failureResponses },
  }
  server.post('/api/analyses/:id/complete', { schema: complete }, (request) =>
    engine.completeCode(callerOf(request), request.params.id, request.body),
  )

  const lint = {
    tags,
    summary: 'What ruff finds in code, which is not run',
    body: lintCodeSchema,
    response: { 200: lintMarksSchema, ...failureResponses },
  }
  server.post('/api/lint', { schema: lint }, (request) => engine.lintCode(callerOf(request), request.body))
}
