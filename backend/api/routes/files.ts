import { z } from 'zod'
import { analysisFilesSchema } from '#contract/analysis-files.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { abortOnLeave, sendExport } from '../send-export.ts'
import { fileBytes } from './export-artifact.ts'
import { idParamsSchema } from './route-params.ts'

const bytesResponse = { 200: fileBytes, ...failureResponses }
const nameQuerySchema = z.object({ name: z.string().min(1).max(4_096) })

/** What an analysis leaves as files: listed, one by one, and as a zip. */
export function addFileRoutes(server: ApiServer, engine: Engine): void {
  const shared = { tags: ['runs'], params: idParamsSchema }
  const listing = {
    ...shared,
    summary: 'The files of each step: code, printed text, figures, tables, what the code wrote',
    response: { 200: analysisFilesSchema, ...failureResponses },
  }
  server.get('/api/analyses/:id/files', { schema: listing }, (request) =>
    engine.listFiles(callerOf(request), request.params.id),
  )
  const whole = {
    ...shared,
    summary: 'All that an analysis made, and a notebook of it, as a zip',
    response: bytesResponse,
  }
  server.get('/api/analyses/:id/archive', { schema: whole, exposeHeadRoute: false }, async (request, reply) =>
    sendExport(reply, await engine.archiveAnalysis(callerOf(request), request.params.id, abortOnLeave(reply))),
  )
  const step = { ...shared, summary: 'All that a run made as a zip', response: bytesResponse }
  server.get('/api/runs/:id/archive', { schema: step, exposeHeadRoute: false }, async (request, reply) =>
    sendExport(reply, await engine.archiveRun(callerOf(request), request.params.id, abortOnLeave(reply))),
  )
  const single = {
    ...shared,
    summary: 'One file of a run by the name it is listed with',
    querystring: nameQuerySchema,
    response: bytesResponse,
  }
  server.get('/api/runs/:id/file', { schema: single, exposeHeadRoute: false }, async (request, reply) => {
    const wanted = { name: request.query.name, signal: abortOnLeave(reply) }
    return sendExport(reply, await engine.openRunFile(callerOf(request), request.params.id, wanted))
  })
}
