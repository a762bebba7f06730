import { limitsSchema } from '#contract/limits.ts'
import { usageQuerySchema, usageReportSchema } from '#contract/usage-report.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

/** What a user has used, and how much there may be. */
export function addUsageRoutes(server: ApiServer, engine: Engine): void {
  const tags = ['usage']
  const summing = {
    tags,
    summary: 'Runs, tokens, cost and time by day and model',
    description: 'Sums of what is known; each row counts the runs whose tokens or cost nobody knows.',
    querystring: usageQuerySchema,
    response: { 200: usageReportSchema, ...failureResponses },
  }
  server.get('/api/usage', { schema: summing }, (request) => engine.getUsage(callerOf(request), request.query))

  const limiting = {
    tags,
    summary: 'What holds for you on this server, and what you keep',
    response: { 200: limitsSchema, ...failureResponses },
  }
  server.get('/api/limits', { schema: limiting }, (request) => engine.getLimits(callerOf(request)))
}
