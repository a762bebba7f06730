import { z } from 'zod'
import {
  comparisonQuerySchema,
  comparisonSchema,
  scoreboardQuerySchema,
  scoreboardSchema,
  voteSchema,
} from '#contract/comparison.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { idParamsSchema } from './route-params.ts'

/** Models side by side, and over all that one asked them. */
export function addComparisonRoutes(server: ApiServer, engine: Engine): void {
  const tags = ['comparisons']
  const reading = {
    tags,
    summary: 'The runs of a comparison side by side, with what they agree on',
    params: idParamsSchema,
    querystring: comparisonQuerySchema,
    response: { 200: comparisonSchema, ...failureResponses },
  }
  server.get('/api/comparisons/:id', { schema: reading }, (request) =>
    engine.getComparison(callerOf(request), request.params.id, request.query),
  )

  const voting = {
    tags,
    summary: 'Pick the run that you prefer, or none',
    params: idParamsSchema,
    body: voteSchema,
    response: { 204: z.undefined().describe('Done'), ...failureResponses },
  }
  server.put('/api/comparisons/:id/vote', { schema: voting }, async (request, reply) => {
    await engine.vote(callerOf(request), request.params.id, request.body)
    return reply.status(204).send(undefined)
  })

  const scoring = {
    tags,
    summary: 'How the models did over your history',
    querystring: scoreboardQuerySchema,
    response: { 200: scoreboardSchema, ...failureResponses },
  }
  server.get('/api/scoreboard', { schema: scoring }, (request) =>
    engine.getScoreboard(callerOf(request), request.query),
  )
}
