import type { FastifyRequest } from 'fastify'
import { AppFailure } from '#engine/app-failure.ts'

export type OriginRules = {
  trustedOrigins: string[]
  /** The server listens for this machine alone: a page of any other name that leads here is refused. */
  loopbackOnly: boolean
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
const loopbackName = /^(localhost|[\w-]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i

/** Throws `AppFailure`: `bad-request` for a `Host` that is none, `forbidden` for what another site made a browser send, and for a name that was led to loopback. */
export function checkOrigin(request: FastifyRequest, rules: OriginRules): void {
  if (!normalHost(request)) throw new AppFailure('bad-request', 'request-invalid', { params: { detail: 'Host' } })
  if (rules.loopbackOnly && !loopbackName.test(request.host) && !isTrustedHost(request.host, rules)) throw refused()
  if (safeMethods.has(request.method) || carriesBearer(request)) return
  const { origin } = request.headers
  if (origin !== undefined && !isOwnOrigin(request, rules)) throw refused()
  if (origin === undefined && request.headers['sec-fetch-site'] === 'cross-site') throw refused()
}

/** A socket is not bound by the browser's same-origin policy: without a bearer token it must come from our own page. */
export function checkSocketOrigin(request: FastifyRequest, rules: OriginRules): void {
  if (!carriesBearer(request) && !isOwnOrigin(request, rules)) throw refused()
}

/** No other site can add this header: a browser asks first, and is not allowed. */
const carriesBearer = (request: FastifyRequest) => /^bearer \S/i.test(request.headers.authorization ?? '')

function isOwnOrigin(request: FastifyRequest, rules: OriginRules): boolean {
  const { origin } = request.headers
  if (origin === undefined) return false
  return rules.trustedOrigins.includes(origin) || URL.parse(origin)?.host === normalHost(request)
}

/** The host as a browser writes it in `Origin`: without the usual port. */
const normalHost = (request: FastifyRequest) => URL.parse(`${request.protocol}://${request.host}`)?.host

const isTrustedHost = (host: string, rules: OriginRules) =>
  rules.trustedOrigins.some((origin) => URL.parse(origin)?.host === host)

const refused = () => new AppFailure('forbidden', 'origin-refused')
