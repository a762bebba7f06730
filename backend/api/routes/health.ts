import { z } from 'zod'
import { statusSchema } from '#contract/status.ts'
import type { ApiServer } from '../api-server.ts'
import type { ServerParts } from '../server-parts.ts'

const readinessSchema = z.object({
  status: z.enum(['ready', 'not-ready']),
  database: z.enum(['ready', 'unavailable']),
  sandbox: statusSchema.shape.sandbox,
})

/** `/healthz`: the process answers. `/readyz`: it can also keep runs and run code. */
export function addHealth(server: ApiServer, { engine, pingDatabase }: ServerParts): void {
  const alive = {
    tags: ['server'],
    summary: 'Liveness',
    security: [],
    response: { 200: z.object({ status: z.literal('ok') }) },
  }
  server.get('/healthz', { schema: alive }, async () => ({ status: 'ok' as const }))

  const ready = {
    tags: ['server'],
    summary: 'Readiness, with the state of the sandbox',
    security: [],
    response: { 200: readinessSchema, 503: readinessSchema },
  }
  server.get('/readyz', { schema: ready }, async (request, reply) => {
    const { sandbox } = engine.status()
    const database = await pingDatabase().then(
      () => 'ready' as const,
      (error: unknown) => {
        request.log.warn({ err: error }, 'the database does not answer')
        return 'unavailable' as const
      },
    )
    const isReady = database === 'ready' && sandbox.state === 'ready'
    return reply
      .status(isReady ? 200 : 503)
      .send({ status: isReady ? ('ready' as const) : ('not-ready' as const), database, sandbox })
  })
}
