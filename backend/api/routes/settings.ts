import { userSettingsSchema } from '#contract/settings/user-settings.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

/** What a user chose once for all that they ask. */
export function addSettingRoutes(server: ApiServer, engine: Engine): void {
  const tags = ['settings']
  const reading = {
    tags,
    summary: 'Your defaults and figure style',
    response: { 200: userSettingsSchema, ...failureResponses },
  }
  server.get('/api/settings', { schema: reading }, (request) => engine.getSettings(callerOf(request)))

  const saving = {
    tags,
    summary: 'Change your defaults and figure style',
    description: 'Takes all of them, and takes the place of those before.',
    body: userSettingsSchema,
    response: { 200: userSettingsSchema, ...failureResponses },
  }
  server.put('/api/settings', { schema: saving }, (request) => engine.saveSettings(callerOf(request), request.body))
}
