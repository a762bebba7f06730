import { z } from 'zod'
import { scenarioSchema } from '#contract/scenario.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

/** Needs no session: the home page shows the scenarios to whoever comes. */
export function listScenarios(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['datasets'],
    summary: 'Live examples: a sample and the questions to ask of it, step by step',
    security: [],
    response: { 200: z.array(scenarioSchema), ...failureResponses },
  }
  server.get('/api/scenarios', { schema }, async () => engine.listScenarios())
}
