import { z } from 'zod'
import { changeMarksSchema, historyMarksSchema } from '#contract/history.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { idParamsSchema } from './route-params.ts'

const done = { 204: z.undefined().describe('Done'), ...failureResponses }

/** What keeps analyses and comparisons in order: title, tags, star, deletion that can be taken back. */
export function addEntryRoutes(server: ApiServer, engine: Engine): void {
  for (const [kind, path] of [
    ['analysis', '/api/analyses/:id'],
    ['comparison', '/api/comparisons/:id'],
  ] as const) {
    const shared = { tags: ['history'], params: idParamsSchema }
    const changing = {
      ...{ ...shared, body: changeMarksSchema, response: { 200: historyMarksSchema, ...failureResponses } },
      summary: `Give the ${kind} a title, tags or a star; an empty title is its first question again`,
    }
    server.patch(path, { schema: changing }, (request) =>
      engine.changeEntry(callerOf(request), { kind, id: request.params.id }, request.body),
    )

    const deleting = {
      ...{ ...shared, response: done },
      summary: `Delete the ${kind} with all its runs; they are hidden at once, and removed for good after a day`,
    }
    server.delete(path, { schema: deleting }, async (request, reply) => {
      await engine.deleteEntry(callerOf(request), { kind, id: request.params.id })
      return reply.status(204).send(undefined)
    })

    const restoring = {
      ...shared,
      response: done,
      summary: `Bring back the ${kind} that was deleted less than a day ago`,
    }
    server.post(`${path}/restore`, { schema: restoring }, async (request, reply) => {
      await engine.restoreEntry(callerOf(request), { kind, id: request.params.id })
      return reply.status(204).send(undefined)
    })
  }
}
