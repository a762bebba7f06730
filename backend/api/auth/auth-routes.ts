import { z } from 'zod'
import type { ApiServer } from '../api-server.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { answerAuth } from './answer-auth.ts'
import type { Auth } from './create-auth.ts'
import { passwordLengths } from './password-lengths.ts'

const credentials = { email: z.string().max(320), password: z.string().max(1_000) }
const signedIn = z
  .looseObject({ token: z.string().describe('For `Authorization: Bearer <token>`') })
  .describe('The session starts: as a cookie, and as `token`')

/** Nothing need be said; what is said all the same is dropped. */
const noBody = z.object({}).nullish()

const routes = [
  {
    path: '/api/auth/sign-up/email',
    summary: 'Create an account; the first one is the administrator. What a guest has done goes along',
    description: `The password has ${passwordLengths.min} to ${passwordLengths.max} characters.`,
    body: z.object({ ...credentials, name: z.string().min(1).max(200) }),
    answer: signedIn,
  },
  {
    path: '/api/auth/sign-in/email',
    summary: 'Sign in. What a guest has done goes along',
    body: z.object({ ...credentials, rememberMe: z.boolean().optional() }),
    answer: signedIn,
  },
  { path: '/api/auth/sign-in/anonymous', summary: 'Start as a guest', body: noBody, answer: signedIn },
  {
    path: '/api/auth/sign-out',
    summary: 'End the session and its live sockets',
    body: noBody,
    answer: z.looseObject({ success: z.boolean() }),
  },
  {
    path: '/api/auth/change-password',
    summary: 'Change the password, and end other sessions if you like',
    body: z.object({
      currentPassword: z.string().max(1_000),
      newPassword: z.string().max(1_000),
      revokeOtherSessions: z.boolean().optional(),
    }),
    answer: z.looseObject({}),
  },
  {
    path: '/api/auth/revoke-sessions',
    summary: 'End all of your sessions',
    body: noBody,
    answer: z.looseObject({}),
  },
]

/** The part of better-auth that the product offers: what is not listed here does not exist. */
export function addAuthRoutes(server: ApiServer, auth: Auth): void {
  for (const { path, summary, description, body, answer } of routes) {
    const schema = {
      tags: ['sign-in'],
      summary,
      description,
      security: [],
      body,
      response: { 200: answer, ...failureResponses },
    }
    server.post(path, { schema }, async (request, reply) => {
      await answerAuth(auth, request, reply)
      return reply
    })
  }
  const schema = {
    tags: ['sign-in'],
    summary: 'The session, or null',
    security: [],
    response: { 200: z.looseObject({}).nullable(), ...failureResponses },
  }
  server.get('/api/auth/get-session', { schema }, async (request, reply) => {
    await answerAuth(auth, request, reply)
    return reply
  })
}
