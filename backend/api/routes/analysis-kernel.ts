import { z } from 'zod'
import { kernelStateSchema, restartKernelSchema, variableTableSchema } from '#contract/kernel-state.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { idParamsSchema } from './route-params.ts'

/** The Python of an analysis: how it stands, what is in it, and starting it afresh. */
export function addAnalysisKernelRoutes(server: ApiServer, engine: Engine): void {
  const shared = { tags: ['analyses'], params: idParamsSchema }
  const state = {
    ...shared,
    summary: 'State, variables and limits of the Python of an analysis',
    description: 'Variables are told while no step runs. Looking neither opens a Python nor keeps one open.',
    response: { 200: kernelStateSchema, ...failureResponses },
  }
  server.get('/api/analyses/:id/kernel', { schema: state }, (request) =>
    engine.getKernel(callerOf(request), request.params.id),
  )

  const table = {
    ...shared,
    summary: 'The first rows of a table that the code of an analysis has made',
    querystring: z.object({ name: z.string().min(1).max(200) }),
    response: { 200: variableTableSchema, ...failureResponses },
  }
  server.get('/api/analyses/:id/kernel/table', { schema: table }, (request) =>
    engine.showVariable(callerOf(request), request.params.id, request.query.name),
  )

  const restart = {
    ...shared,
    summary: 'Close the Python of an analysis, and optionally repeat its steps at once',
    description: 'Its variables are lost, its steps stay. 409 while a step runs.',
    body: restartKernelSchema,
    response: { 200: kernelStateSchema, ...failureResponses },
  }
  server.post('/api/analyses/:id/kernel/restart', { schema: restart }, (request) =>
    engine.restartKernel(callerOf(request), request.params.id, request.body),
  )
}
