import { z } from 'zod'
import { vendorSchema } from '#contract/connection.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

export function listVendors(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['models'],
    summary: 'Vendors of models, and where to get a key for each',
    response: { 200: z.array(vendorSchema), ...failureResponses },
  }
  server.get('/api/vendors', { schema }, (request) => engine.listVendors(callerOf(request)))
}
