import { z } from 'zod'
import { askModelsSchema } from '#contract/create-runs.ts'
import { promptPreviewSchema } from '#contract/prompt-preview.ts'
import { listedTemplateSchema } from '#contract/task-template.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

/** Templates of tasks, and a look at what a question would send. */
export function addPromptRoutes(server: ApiServer, engine: Engine): void {
  const tags = ['prompts']
  const listing = {
    tags,
    summary: 'Templates of tasks with their typed variables, then those of your own',
    response: { 200: z.array(listedTemplateSchema), ...failureResponses },
  }
  server.get('/api/templates', { schema: listing }, (request) => engine.listTemplates(callerOf(request)))

  const preview = {
    tags,
    summary: 'What would be sent to each model, word for word',
    description: 'Takes what `POST /api/runs` takes. Nothing is sent to a model and nothing is kept.',
    body: askModelsSchema,
    response: { 200: promptPreviewSchema, ...failureResponses },
  }
  server.post('/api/prompts/preview', { schema: preview }, (request) =>
    engine.previewPrompt(callerOf(request), request.body),
  )
}
