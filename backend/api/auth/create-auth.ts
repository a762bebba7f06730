import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { anonymous, bearer } from 'better-auth/plugins'
import { type AuthEvents, createAuthEvents } from './auth-events.ts'
import { translateAuthError } from './auth-failure.ts'
import { passwordLengths } from './password-lengths.ts'

/** The header by which the server hands on the client's address; what a client sends under this name is dropped. */
export const clientAddressHeader = 'x-data-lab-client'

export type AuthParts = {
  database: BetterAuthOptions['database']
  secret: string
  trustedOrigins: string[]
  /** Off where only this machine can reach the server. */
  limitRate: boolean
  /** True for exactly one caller of a name, ever. */
  claimOnce(name: string, value: string): Promise<boolean>
  transferOwnership(fromOwnerId: string, toOwnerId: string): Promise<void>
}

/** Who holds a session. */
export type Session = {
  id: string
  userId: string
  name: string
  email: string
  isGuest: boolean
  isAdministrator: boolean
  expiresAt: Date
}

export type Auth = {
  /** Answers a request below `/api/auth`. */
  handle(request: Request): Promise<Response>
  /** The session of a cookie or a bearer token; null when there is none, or it has ended. */
  findSession(headers: Headers): Promise<Session | null>
  events: AuthEvents
}

/** Accounts, guests and sessions, in tables that the migrations have made. */
export function createAuth(parts: AuthParts): Auth {
  const events = createAuthEvents()
  const auth = betterAuth(authOptions(parts, events))
  return {
    events,
    handle: (request) => auth.handler(request),
    async findSession(headers) {
      const found = await auth.api.getSession({ headers }).catch((error: unknown) => {
        throw translateAuthError(error)
      })
      if (!found) return null
      const { session, user } = found
      return {
        id: session.id,
        userId: user.id,
        name: user.name,
        email: user.email,
        isGuest: user.isAnonymous === true,
        isAdministrator: user.role === 'administrator',
        expiresAt: session.expiresAt,
      }
    },
  }
}

export function authOptions(parts: AuthParts, events: AuthEvents) {
  return {
    appName: 'LLM Data Lab',
    basePath: '/api/auth',
    database: parts.database,
    secret: parts.secret,
    trustedOrigins: parts.trustedOrigins,
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLengths.min,
      maxPasswordLength: passwordLengths.max,
    },
    /** A whole class behind one address can start within a minute; a password cannot be guessed. */
    rateLimit: {
      enabled: parts.limitRate,
      storage: 'database',
      customRules: {
        '/sign-in/anonymous': { window: 60, max: 120 },
        '/sign-in/email': { window: 60, max: 20 },
        '/sign-up/email': { window: 60, max: 60 },
      },
    },
    user: { additionalFields: { role: { type: 'string', required: false, input: false } } },
    plugins: [
      anonymous({
        onLinkAccount: ({ anonymousUser, newUser }) => parts.transferOwnership(anonymousUser.user.id, newUser.user.id),
      }),
      bearer({ requireSignature: false }),
    ],
    databaseHooks: {
      user: {
        create: {
          after: async (user, context) => {
            if (user.isAnonymous === true || !context) return
            if (await parts.claimOnce('first-administrator', user.id))
              await context.context.internalAdapter.updateUser(user.id, { role: 'administrator' })
          },
        },
      },
      session: { delete: { after: async (session) => events.announceEnd(session.id) } },
    },
    onAPIError: { throw: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'data-lab',
      useSecureCookies:
        parts.trustedOrigins.length > 0 && parts.trustedOrigins.every((origin) => origin.startsWith('https:')),
      /** `checkOrigin` has looked already, by one rule for every route; this one refuses scripts that send no `Origin`. */
      disableCSRFCheck: true,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
  } satisfies BetterAuthOptions
}
