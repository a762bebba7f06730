import { exportTableSchema } from '#contract/export.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { abortOnLeave, sendExport } from '../send-export.ts'
import { fileBytes } from './export-artifact.ts'

export function exportTable(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['runs'],
    summary: 'Rows as a CSV, XLSX or LaTeX file; nothing of them is kept',
    body: exportTableSchema,
    response: { 200: fileBytes, ...failureResponses },
  }
  server.post('/api/tables/export', { schema }, async (request, reply) =>
    sendExport(reply, await engine.exportTable(callerOf(request), request.body, abortOnLeave(reply))),
  )
}
