import { z } from 'zod'
import { ownTemplateIdSchema, ownTemplateSchema, templateVersionSchema } from '#contract/own-template.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

const tags = ['own templates']
const params = z.object({ id: ownTemplateIdSchema })
const versionParams = params.extend({ version: z.coerce.number().int().positive() })
const answersTemplate = { 200: ownTemplateSchema, ...failureResponses }

/** The versions of a template of one's own: to list, to look at, to make current again. */
export function addTemplateVersionRoutes(server: ApiServer, { ownTemplates }: Engine): void {
  const listing = {
    tags,
    summary: 'Every version of a template, newest first',
    params,
    response: { 200: z.array(templateVersionSchema), ...failureResponses },
  }
  server.get('/api/own-templates/:id/versions', { schema: listing }, (request) =>
    ownTemplates.listVersions(callerOf(request), request.params.id),
  )

  const reading = { tags, summary: 'A template as it was', params: versionParams, response: answersTemplate }
  server.get('/api/own-templates/:id/versions/:version', { schema: reading }, (request) =>
    ownTemplates.getVersion(callerOf(request), request.params.id, request.params.version),
  )

  const restoring = {
    tags,
    summary: 'Make an earlier version current again, as a new version',
    params: versionParams,
    response: answersTemplate,
  }
  server.post('/api/own-templates/:id/versions/:version/restore', { schema: restoring }, (request) =>
    ownTemplates.restoreVersion(callerOf(request), request.params.id, request.params.version),
  )
}
