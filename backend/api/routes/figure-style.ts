import { z } from 'zod'
import { figureFontsSchema } from '#contract/figures/figure-fonts.ts'
import { figureStyleSchema } from '#contract/figures/figure-style.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'

/** What helps to choose a style of figures. */
export function addFigureStyleRoutes(server: ApiServer, engine: Engine): void {
  const tags = ['settings']
  const fonts = {
    tags,
    summary: 'Fonts that figures can be drawn with here',
    response: { 200: figureFontsSchema, ...failureResponses },
  }
  server.get('/api/settings/fonts', { schema: fonts }, (request) => engine.listFigureFonts(callerOf(request)))

  const preview = {
    tags,
    summary: 'A standard figure in a style, as PNG',
    description: 'Nothing is kept.',
    body: figureStyleSchema,
    response: { 200: z.any().describe('image/png'), ...failureResponses },
  }
  server.post('/api/settings/figure-preview', { schema: preview }, async (request, reply) => {
    const picture = await engine.previewFigure(callerOf(request), request.body)
    return reply.type('image/png').header('cache-control', 'no-store').send(picture)
  })
}
