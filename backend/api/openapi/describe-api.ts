import swagger from '@fastify/swagger'
import scalar from '@scalar/fastify-api-reference'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { ApiServer } from '../api-server.ts'
import { docsPolicy } from '../page/content-policies.ts'
import { dropUnused } from './drop-unused.ts'
import { schemaRegistry } from './schema-registry.ts'

/** Describes every route that is registered after this at `/api/openapi.json`, with a page at `/api/docs`. */
export async function describeApi(server: ApiServer): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'LLM Data Lab',
        version: '0.1.0',
        description:
          'Upload a table, ask one or several language models, read what their Python computed. Sign in with a cookie or send `Authorization: Bearer <token>`. Run events come over the WebSocket `/api/live`.',
      },
      security: [{ bearer: [] }, { cookie: [] }],
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'data-lab.session_token' },
        },
      },
    },
    transform: createJsonSchemaTransform({ schemaRegistry }),
    transformObject: (document) => dropUnused(createJsonSchemaTransformObject({ schemaRegistry })(document)),
  })
  server.get('/api/openapi.json', { schema: { hide: true } }, async () => server.swagger())
  await server.register(serveDocs)
}

/** The page brings its own script: nothing is loaded from, or sent to, anywhere else. */
async function serveDocs(server: ApiServer): Promise<void> {
  server.addHook('onSend', async (request, reply) => {
    reply.header('content-security-policy', docsPolicy)
    if (request.url.endsWith('.js')) reply.header('cache-control', 'public, max-age=3600')
  })
  await server.register(scalar, {
    routePrefix: '/api/docs',
    logLevel: 'silent',
    configuration: {
      url: '/api/openapi.json',
      pageTitle: 'LLM Data Lab · API',
      withDefaultFonts: false,
      telemetry: false,
      proxyUrl: '',
      hideClientButton: true,
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  })
}
