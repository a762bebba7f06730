import type { FastifyReply, FastifyRequest } from 'fastify'
import { toAuthFailure } from './auth-failure.ts'
import { type Auth, clientAddressHeader } from './create-auth.ts'
import { toHeaders } from './find-caller.ts'

/** Lets better-auth answer a request; throws `AppFailure` for what it refuses. */
export async function answerAuth(auth: Auth, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const response = await auth.handle(toWebRequest(request))
  if (!response.ok) throw await toAuthFailure(response)
  for (const [name, value] of response.headers) if (name !== 'content-length') reply.header(name, value)
  reply
    .status(response.status)
    .serializer(String)
    .send(await response.text())
}

function toWebRequest(request: FastifyRequest): Request {
  const headers = toHeaders(request)
  const agent = request.headers['user-agent']
  if (agent) headers.set('user-agent', agent)
  headers.set(clientAddressHeader, request.ip)
  const url = new URL(request.url, `${request.protocol}://${request.host}`)
  if (request.method === 'GET') return new Request(url, { headers })
  headers.set('content-type', 'application/json')
  return new Request(url, { method: request.method, headers, body: JSON.stringify(request.body ?? {}) })
}
