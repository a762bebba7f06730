import { z } from 'zod'
import { connectionSchema, connectionSettingsSchema, connectionTestSchema } from '#contract/connection.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

const params = z.object({ id: connectionSchema.shape.id })

/** A user's own access to vendors. Keys go in and never come out. */
export function addConnectionRoutes(server: ApiServer, engine: Engine): void {
  const tags = ['models']
  const listing = {
    tags,
    summary: 'Your own connections to vendors, keys masked',
    response: { 200: z.array(connectionSchema), ...failureResponses },
  }
  server.get('/api/connections', { schema: listing }, (request) => engine.listConnections(callerOf(request)))

  const saving = {
    tags,
    summary: 'Make a connection or change it',
    description: 'The key may be left out when it stays as it is; another address needs it anew.',
    params,
    body: connectionSettingsSchema,
    response: { 200: connectionSchema, ...failureResponses },
  }
  server.put('/api/connections/:id', { schema: saving }, (request) =>
    engine.saveConnection(callerOf(request), request.params.id, request.body),
  )

  const removing = {
    tags,
    summary: 'Delete a connection and its key',
    params,
    response: { 204: z.undefined().describe('Done'), ...failureResponses },
  }
  server.delete('/api/connections/:id', { schema: removing }, async (request, reply) => {
    await engine.removeConnection(callerOf(request), request.params.id)
    return reply.status(204).send(undefined)
  })

  const testing = {
    tags,
    summary: 'Ask the vendor whether the key and the address work',
    params,
    body: connectionSettingsSchema,
    response: { 200: connectionTestSchema, ...failureResponses },
  }
  server.post('/api/connections/:id/test', { schema: testing }, (request) =>
    engine.testConnection(callerOf(request), request.params.id, request.body),
  )
}
