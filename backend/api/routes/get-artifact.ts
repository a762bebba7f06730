import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { artifactHeaders } from '../artifact-headers.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { bytesSchema } from '../openapi/schema-registry.ts'
import { readRange } from '../read-range.ts'
import { idParamsSchema } from './route-params.ts'

const artifactBytes = { description: 'The bytes', content: { '*/*': { schema: bytesSchema } } }
const querySchema = z.object({ download: z.enum(['0', '1']).default('0') })

export function getArtifact(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['runs'],
    summary: 'The bytes of a figure or file; they never change. `?download=1` saves them under their name',
    params: idParamsSchema,
    querystring: querySchema,
    response: { 200: artifactBytes, 206: artifactBytes, ...failureResponses },
  }
  server.get('/api/artifacts/:id', { schema }, async (request, reply) => {
    const { artifact, read } = await engine.openArtifact(callerOf(request), request.params.id)
    reply.headers(artifactHeaders(artifact, request.query.download === '1'))
    if (request.headers['if-none-match']?.includes(artifact.sha256)) return reply.status(304).send()
    const { range: asked, 'if-range': ifRange } = request.headers
    const isSame = ifRange === undefined || ifRange === `"${artifact.sha256}"`
    const range = isSame ? readRange(asked, artifact.sizeBytes) : null
    if (!range) return reply.header('content-length', artifact.sizeBytes).send(await read())
    return reply
      .status(206)
      .headers({
        'content-range': `bytes ${range.start}-${range.end}/${artifact.sizeBytes}`,
        'content-length': range.end - range.start + 1,
      })
      .send(await read(range))
  })
}
