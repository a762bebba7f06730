import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppFailure } from '#engine/app-failure.ts'
import { languageOf, toErrorBody } from './error-body.ts'
import { httpStatus } from './http-status.ts'
import { toFailure } from './to-failure.ts'

/** Answers everything that a route throws, once and in one shape; bugs and causes go to the log alone. */
export function handleFailures(server: FastifyInstance): void {
  server.setErrorHandler((error, request, reply) => {
    sendFailure(error, request, reply)
  })
}

export function sendFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const failure = toFailure(error, request.id)
  if (failure.code === 'internal') request.log.error({ err: error }, 'a bug was caught')
  else if (error instanceof AppFailure && error.cause !== undefined)
    request.log.warn({ err: error }, 'an expected failure with a cause')
  const seconds = failure.code === 'rate-limited' ? failure.message.params.seconds : undefined
  if (seconds !== undefined) reply.header('retry-after', seconds)
  reply
    .status(httpStatus[failure.code])
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(toErrorBody(failure, { language: languageOf(request), requestId: request.id }))
}
