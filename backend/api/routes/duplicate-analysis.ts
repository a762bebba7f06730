import { duplicateAnalysisSchema, namedColumnsSchema } from '#contract/analysis.ts'
import { createdRunsSchema } from '#contract/create-runs.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { idParamsSchema } from './route-params.ts'

/** The same steps on other files. */
export function duplicateAnalysis(server: ApiServer, engine: Engine): void {
  const tags = ['history']
  const copying = {
    tags,
    summary: 'Repeat the steps that succeeded on other datasets, as a new analysis; no model is asked',
    params: idParamsSchema,
    body: duplicateAnalysisSchema,
    response: { 202: createdRunsSchema, ...failureResponses },
  }
  server.post('/api/analyses/:id/duplicate', { schema: copying }, async (request, reply) =>
    reply.status(202).send(await engine.duplicateAnalysis(callerOf(request), request.params.id, request.body)),
  )

  const naming = {
    tags,
    summary: 'Of each dataset of an analysis the columns that its code names',
    params: idParamsSchema,
    response: { 200: namedColumnsSchema, ...failureResponses },
  }
  server.get('/api/analyses/:id/columns', { schema: naming }, (request) =>
    engine.listNamedColumns(callerOf(request), request.params.id),
  )
}
