import type { FastifyRequest } from 'fastify'
import { AppFailure } from '#engine/app-failure.ts'
import type { Caller } from '#engine/engine.ts'
import { languageOf } from '../failures/error-body.ts'
import type { Auth, Session } from './create-auth.ts'

const sessions = new WeakMap<FastifyRequest, Session>()

/** A hook for routes that need a session: throws `AppFailure` `unauthenticated` without one. */
export function requireSession(auth: Auth) {
  return async (request: FastifyRequest): Promise<void> => {
    const session = await auth.findSession(toHeaders(request))
    if (!session) throw new AppFailure('unauthenticated', 'sign-in-required')
    sessions.set(request, session)
  }
}

/** The session that `requireSession` has found for this request. */
export function sessionOf(request: FastifyRequest): Session {
  const session = sessions.get(request)
  if (!session) throw new Error(`${request.routeOptions.url}: the route does not require a session`)
  return session
}

/** Who asks, as the engine knows them. */
export function callerOf(request: FastifyRequest): Caller {
  const { userId, isGuest } = sessionOf(request)
  return { userId, isGuest, language: languageOf(request) }
}

/** The headers that say who asks. */
export function toHeaders(request: FastifyRequest): Headers {
  const headers = new Headers()
  const { cookie, authorization } = request.headers
  if (cookie) headers.set('cookie', cookie)
  if (authorization) headers.set('authorization', authorization)
  return headers
}
