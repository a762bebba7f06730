import { Readable } from 'node:stream'
import { historyFilterSchema, historyPageSchema, historyQuerySchema, tagListSchema } from '#contract/history.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { bytesSchema } from '../openapi/schema-registry.ts'

/** What one has done: found again, and taken along as a table. */
export function addHistoryRoutes(server: ApiServer, engine: Engine): void {
  const tags = ['history']
  const listing = {
    tags,
    summary: 'Your analyses and comparisons, latest activity first, narrowed by words and filters',
    querystring: historyQuerySchema,
    response: { 200: historyPageSchema, ...failureResponses },
  }
  server.get('/api/history', { schema: listing }, (request) => engine.listHistory(callerOf(request), request.query))

  const tagging = {
    tags,
    summary: 'Your tags with the number of analyses and comparisons that carry them',
    response: { 200: tagListSchema, ...failureResponses },
  }
  server.get('/api/tags', { schema: tagging }, (request) => engine.listTags(callerOf(request)))

  const table = { description: 'CSV, UTF-8 with a byte order mark', content: { 'text/csv': { schema: bytesSchema } } }
  const exporting = {
    tags,
    summary: 'The runs that a filter leaves as CSV, newest first; texts that a spreadsheet would run are escaped',
    querystring: historyFilterSchema,
    response: { 200: table, ...failureResponses },
  }
  server.get('/api/history/export', { schema: exporting }, (request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="history.csv"')
      .header('x-content-type-options', 'nosniff')
      .send(Readable.from(engine.exportHistory(callerOf(request), request.query))),
  )
}
