import { z } from 'zod'
import { sampleSchema } from '#contract/sample.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

/** Needs no session: the home page shows the samples to whoever comes. */
export function listSamples(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['datasets'],
    summary: 'Tables that ship with the product',
    security: [],
    response: { 200: z.array(sampleSchema), ...failureResponses },
  }
  server.get('/api/samples', { schema }, async () => engine.listSamples())
}
