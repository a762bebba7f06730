import { randomUUID } from 'node:crypto'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { LogController } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { AppFailure } from '#engine/app-failure.ts'
import { addRoutes } from './add-routes.ts'
import type { ApiServer } from './api-server.ts'
import { checkOrigin } from './auth/check-origin.ts'
import { handleFailures, sendFailure } from './failures/handle-failures.ts'
import { addLiveSocket } from './live/add-live-socket.ts'
import { describeApi } from './openapi/describe-api.ts'
import { dataPolicy } from './page/content-policies.ts'
import { servePage } from './page/serve-page.ts'
import { addMetrics } from './routes/metrics.ts'
import { isLoopbackOnly, type ServerParts } from './server-parts.ts'

const jsonLimitBytes = 4 * 2 ** 20
const requestsPerMinute = 1_200

/** The HTTP face of the product: not listening yet. `close` ends sockets and waits for answers that are under way. */
export async function createServer(parts: ServerParts): Promise<ApiServer> {
  const { settings, logger } = parts
  const server: ApiServer = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: jsonLimitBytes,
    // One hop: whatever the client itself wrote into X-Forwarded-For stands further left and is not believed.
    trustProxy: settings.trustProxy && ((_address: string, hop: number) => hop === 0),
    forceCloseConnections: true,
    frameworkErrors: sendFailure,
  }).withTypeProvider<ZodTypeProvider>()
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  handleFailures(server)
  acceptEmptyJson(server)
  logAnswers(server)
  await protect(server, parts)
  await server.register(multipart)
  addMetrics(server, parts)
  await describeApi(server)
  await addLiveSocket(server, parts)
  addRoutes(server, parts)
  await servePage(server, settings.pageDir)
  return server
}

/** `POST` with the JSON type and no body is what many clients send where nothing needs to be said. */
function acceptEmptyJson(server: ApiServer): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else parse(request, String(body), done)
  })
}

/** One line for each answer, without the query: it may hold a person's words. */
function logAnswers(server: ApiServer): void {
  server.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?')[0]
    const milliseconds = Math.round(reply.elapsedTime)
    request.log.debug({ method: request.method, path, status: reply.statusCode, milliseconds }, 'answered')
  })
}

async function protect(server: ApiServer, { settings }: ServerParts): Promise<void> {
  const rules = { trustedOrigins: settings.trustedOrigins, loopbackOnly: isLoopbackOnly(settings) }
  server.addHook('onRequest', async (request) => checkOrigin(request, rules))
  await server.register(helmet, {
    contentSecurityPolicy: false,
    frameguard: false,
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
  })
  server.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    reply.headers({ 'content-security-policy': dataPolicy, 'cache-control': 'no-store' })
  })
  if (!isLoopbackOnly(settings))
    await server.register(rateLimit, {
      max: requestsPerMinute,
      timeWindow: 60_000,
      errorResponseBuilder: (_request, { ttl }) =>
        new AppFailure('rate-limited', 'too-many-requests', {
          params: { seconds: Math.ceil(ttl / 1_000) },
          retryable: true,
        }),
    })
}
