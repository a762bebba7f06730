import '../testing/as-in-production.ts'

import { getMigrations } from 'better-auth/db/migration'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorBodySchema } from '#contract/app-error.ts'
import { startPostgres, type TestPostgres } from '../../models/testing/start-postgres.ts'
import { startServer, type TestServer } from '../testing/start-server.ts'
import { createAuthEvents } from './auth-events.ts'
import { authOptions } from './create-auth.ts'

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres.stop())

describe.each(['SQLite', 'PostgreSQL'])('sign-in on %s', (name) => {
  let lab: TestServer
  beforeAll(async () => {
    lab = await startServer(name === 'PostgreSQL' ? { databaseUrl: postgres.createDatabase() } : {})
  })
  afterAll(() => lab.close())

  it('AUT-1: the migrations make exactly the tables that better-auth works on', async () => {
    const { db, dialect } = lab.database
    const nothing = async () => undefined
    const claimOnce = async () => false
    const parts = { secret: '', trustedOrigins: [], limitRate: true, claimOnce, transferOwnership: nothing }
    const plan = await getMigrations(authOptions({ ...parts, database: { db, type: dialect } }, createAuthEvents()))
    expect({ created: plan.toBeCreated, added: plan.toBeAdded }).toEqual({ created: [], added: [] })
  })

  it('AUT-2: of accounts that are made at the same moment exactly one is the administrator, and no guest ever', async () => {
    await lab.call('/api/auth/sign-in/anonymous', { body: {} })
    const people = await Promise.all(['ann', 'ben', 'cem', 'dan'].map((person) => lab.signUp(person)))
    const states = await Promise.all(people.map(({ token }) => lab.call('/api/status', { token })))
    const roles = states.map(({ json }) => json.user.role)
    expect(roles.toSorted()).toEqual(['administrator', 'member', 'member', 'member'])
    const body = { email: 'eve@example.org', password: 'correct horse', name: 'Eve', role: 'administrator' }
    const eve = await lab.call('/api/auth/sign-up/email', { body })
    expect((await lab.call('/api/status', { token: eve.json.token })).json.user.role).toBe('member')
  })

  it('AUT-3: a session is a cookie, or a bearer token that the answer and its header carry', async () => {
    const body = { email: 'cookie@example.org', password: 'correct horse', name: 'C' }
    const { headers, json } = await lab.call('/api/auth/sign-up/email', { body })
    const setCookie = headers.get('set-cookie') ?? ''
    expect(setCookie).toMatch(/HttpOnly/)
    expect(setCookie).toMatch(/SameSite=Lax/)
    const cookie = setCookie.split(';')[0] ?? ''
    const ways = [{ headers: { cookie } }, { token: json.token }, { token: headers.get('set-auth-token') ?? '' }]
    for (const way of ways)
      expect((await lab.call('/api/status', way)).json.user).toMatchObject({ email: body.email, isGuest: false })
    const secFetch = { 'sec-fetch-mode': 'cors' }
    const leave = await lab.call('/api/auth/sign-out', { method: 'POST', headers: { cookie, ...secFetch } })
    expect(leave.status).toBe(200)
    for (const token of ['wrong', `${json.token}x`, ''])
      expect((await lab.call('/api/datasets', { token })).status).toBe(401)
  })

  it('AUT-4: what a guest has goes along into the account, and the guest is gone', async () => {
    const guest = await lab.call('/api/auth/sign-in/anonymous', { body: {} })
    expect((await lab.call('/api/status', { token: guest.json.token })).json.user).toMatchObject({
      isGuest: true,
      email: '',
      role: 'guest',
    })
    const guestId: string = guest.json.user.id
    const owned = {
      id: 'a-of-guest',
      owner_id: guestId,
      created_at: '',
      dataset_ids: '[]',
      privacy: 'summary' as const,
    }
    await lab.database.db.insertInto('analysis').values(owned).execute()
    const authorization = `Bearer ${guest.json.token}`
    const { token, userId } = await lab.signUp('former-guest', { authorization })
    const kept = await lab.database.db.selectFrom('analysis').select('owner_id').where('id', '=', owned.id).execute()
    expect(kept).toEqual([{ owner_id: userId }])
    expect((await lab.call('/api/datasets', { token })).status).toBe(200)
    expect((await lab.call('/api/datasets', { token: guest.json.token })).status).toBe(401)
  })

  it('AUT-5: a session that was signed out or has expired is none', async () => {
    const first = await lab.signUp('leaver')
    await lab.call('/api/auth/sign-out', { method: 'POST', token: first.token })
    expect((await lab.call('/api/datasets', { token: first.token })).json.error.code).toBe('unauthenticated')

    const second = await lab.signUp('sleeper')
    const past = '2020-01-01T00:00:00.000Z'
    await sql`update "session" set "expiresAt" = ${past} where "userId" = ${second.userId}`.execute(lab.database.db)
    expect((await lab.call('/api/datasets', { token: second.token })).status).toBe(401)
  })

  it.each([
    ['sign-in/email', { email: 'ann@example.org', password: 'wrong' }, 401, 'sign-in-wrong'],
    ['sign-in/email', { email: 'nobody@example.org', password: 'wrong' }, 401, 'sign-in-wrong'],
    ['sign-up/email', { email: 'ann@example.org', password: 'long enough', name: 'x' }, 409, 'sign-up-email-taken'],
    ['sign-up/email', { email: 'no address', password: 'long enough', name: 'x' }, 400, 'sign-up-email-invalid'],
    ['sign-up/email', { email: 'f@example.org', password: 'short', name: 'x' }, 400, 'password-too-short'],
    ['sign-up/email', { email: 'f@example.org', name: 'x' }, 400, 'request-invalid'],
    ['update-user', { name: 'x' }, 404, 'not-found'],
  ])('AUT-6: %s %j is refused in the shape of every failure', async (path, body, status, key) => {
    const headers = { 'accept-language': 'zh-CN' }
    const answer = await lab.call(`/api/auth/${path}`, { body, headers })
    expect(answer.status).toBe(status)
    expect(errorBodySchema.parse(answer.json).error.message.key).toBe(key)
    expect(answer.json.error.text).toMatch(/\p{Script=Han}/u)
  })
})

it('AUT-7: a password cannot be guessed where others reach the server', async () => {
  const lab = await startServer({ limitRate: true })
  const body = { email: 'ann@example.org', password: 'wrong' }
  const statuses: number[] = []
  for (let tries = 0; tries < 22; tries += 1)
    statuses.push((await lab.call('/api/auth/sign-in/email', { body })).status)
  expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true)
  const refused = await lab.call('/api/auth/sign-in/email', { body })
  expect(refused.json.error).toMatchObject({ code: 'rate-limited', message: { key: 'too-many-requests' } })
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  await lab.close()
})
