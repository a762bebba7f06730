import { z } from 'zod'
import {
  importedTemplatesSchema,
  importTemplatesSchema,
  ownTemplateIdSchema,
  ownTemplateSchema,
  previewOwnTemplateSchema,
  saveOwnTemplateSchema,
} from '#contract/own-template.ts'
import { promptPreviewSchema } from '#contract/prompt-preview.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

const params = z.object({ id: ownTemplateIdSchema })
const tags = ['own templates']
const answersTemplate = { 200: ownTemplateSchema, ...failureResponses }
const exportQuery = z.object({
  /** Names, separated by commas; all of them where it is left out. */
  ids: z
    .string()
    .max(10_000)
    .transform((ids) => ids.split(','))
    .optional(),
})

/** Templates that users write: to read, to keep, to delete and bring back, as a file, and to look at before they are kept. */
export function addOwnTemplateRoutes(server: ApiServer, { ownTemplates }: Engine): void {
  const listing = {
    tags,
    summary: 'Your own templates',
    response: { 200: z.array(ownTemplateSchema), ...failureResponses },
  }
  server.get('/api/own-templates', { schema: listing }, (request) => ownTemplates.list(callerOf(request)))

  const reading = { tags, summary: 'One template as it is now', params, response: answersTemplate }
  server.get('/api/own-templates/:id', { schema: reading }, (request) =>
    ownTemplates.get(callerOf(request), request.params.id),
  )

  const saving = {
    tags,
    summary: 'Make a template, or a next version of it',
    description: 'With `basedOn` nothing is saved when another version is current by now; 0 makes a new one only.',
    params,
    body: saveOwnTemplateSchema,
    response: answersTemplate,
  }
  server.put('/api/own-templates/:id', { schema: saving }, (request) =>
    ownTemplates.save(callerOf(request), request.params.id, request.body),
  )

  const removing = {
    tags,
    summary: 'Delete a template; it can be restored for a while',
    params,
    response: { 204: z.undefined().describe('Done'), ...failureResponses },
  }
  server.delete('/api/own-templates/:id', { schema: removing }, async (request, reply) => {
    await ownTemplates.remove(callerOf(request), request.params.id)
    return reply.status(204).send(undefined)
  })

  const restoring = { tags, summary: 'Take a deletion back', params, response: answersTemplate }
  server.post('/api/own-templates/:id/restore', { schema: restoring }, (request) =>
    ownTemplates.restore(callerOf(request), request.params.id),
  )

  const importing = {
    tags,
    summary: 'Read a file of templates',
    description: 'In the form of `prompts/task_templates.yaml`. With `dryRun` it says what would be added and changed.',
    body: importTemplatesSchema,
    response: { 200: importedTemplatesSchema, ...failureResponses },
  }
  server.post('/api/own-templates/import', { schema: importing }, (request) =>
    ownTemplates.importFile(callerOf(request), request.body),
  )

  const exporting = {
    tags,
    summary: 'A file of your templates, in YAML',
    querystring: exportQuery,
    response: { 200: z.string(), ...failureResponses },
  }
  server.get('/api/own-templates/export', { schema: exporting }, async (request, reply) => {
    const text = await ownTemplates.exportFile(callerOf(request), request.query.ids)
    reply.headers({
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': 'attachment; filename="task_templates.yaml"',
      'x-content-type-options': 'nosniff',
    })
    return reply.serializer(String).send(text)
  })

  const previewing = {
    tags,
    summary: 'What asking with a template would send, before it is kept',
    body: previewOwnTemplateSchema,
    response: { 200: promptPreviewSchema, ...failureResponses },
  }
  server.post('/api/own-templates/preview', { schema: previewing }, (request) =>
    ownTemplates.preview(callerOf(request), request.body.template, request.body.question),
  )
}
