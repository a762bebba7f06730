import { exportQuerySchema } from '#contract/export.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { bytesSchema } from '../openapi/schema-registry.ts'
import { abortOnLeave, sendExport } from '../send-export.ts'
import { idParamsSchema } from './route-params.ts'

export const fileBytes = { description: 'The file', content: { '*/*': { schema: bytesSchema } } }

export function exportArtifact(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['runs'],
    summary: 'A kept figure as PNG, SVG or PDF at a width, or a kept table as CSV, XLSX or LaTeX',
    params: idParamsSchema,
    querystring: exportQuerySchema,
    response: { 200: fileBytes, ...failureResponses },
  }
  server.get('/api/artifacts/:id/export', { schema, exposeHeadRoute: false }, async (request, reply) => {
    const wanted = { query: request.query, signal: abortOnLeave(reply) }
    return sendExport(reply, await engine.exportArtifact(callerOf(request), request.params.id, wanted))
  })
}
