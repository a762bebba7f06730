import { z } from 'zod'
import { modelSchema } from '#contract/model.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

export function listModels(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['models'],
    summary: 'Language models, with the reason for each that cannot be used now',
    response: { 200: z.array(modelSchema), ...failureResponses },
  }
  server.get('/api/models', { schema }, (request) => engine.listModels(callerOf(request)))
}
