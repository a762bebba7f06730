import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { errorBodySchema, errorCodeSchema } from '#contract/app-error.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { startPostgres } from '../../models/testing/start-postgres.ts'
import { startServer, type TestServer } from '../testing/start-server.ts'
import { httpStatus } from './http-status.ts'

let lab: TestServer
let token: string
beforeAll(async () => {
  lab = await startServer()
  token = (await lab.signUp('owner')).token
})
afterAll(() => lab.close())

it('API-40: every code has a status, and only `internal` is 500', () => {
  for (const code of errorCodeSchema.options) {
    expect(httpStatus[code]).toBeGreaterThanOrEqual(400)
    expect(httpStatus[code] === 500).toBe(code === 'internal')
  }
})

it("API-41: a failure speaks the reader's language: that of the body, else that of the headers", async () => {
  const textOf = async (request: object) =>
    errorBodySchema.parse((await lab.call('/api/runs', { token, ...request })).json).error.text
  expect(await textOf({ body: {} })).toMatch(/^The request is not/)
  expect(await textOf({ body: {}, headers: { 'accept-language': 'zh-CN,zh;q=0.9' } })).toMatch(/^请求格式不正确/)
  expect(await textOf({ body: { language: 'zh-CN' } })).toMatch(/^请求格式不正确/)
  expect(await textOf({ body: { language: 'en' }, headers: { 'accept-language': 'zh-CN' } })).toMatch(/^The request/)
})

it.each([
  ['/api/runs/not-an-id', undefined, 400, 'request-invalid'],
  ['/api/runs?limit=1000', undefined, 400, 'request-invalid'],
  ['/api/runs', { prompt: '', models: ['m'] }, 400, 'request-invalid'],
  ['/api/runs', { code: 'x'.repeat(5_000_000) }, 413, 'body-too-large'],
  ['/api/nothing', undefined, 404, 'not-found'],
])('API-42: %s is refused in the one shape of failures', async (path, body, status, key) => {
  const answer = await lab.call(path, { token, body })
  expect(answer.status).toBe(status)
  expect(errorBodySchema.parse(answer.json).error.message.key).toBe(key)
})

it('API-43: JSON that cannot be read is a fault of the request; no JSON at all is fine where nothing need be said', async () => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', host: 'localhost' }
  const broken = await lab.server.inject({ method: 'POST', url: '/api/runs', payload: '{', headers })
  expect([broken.statusCode, broken.json().error.message.key]).toEqual([400, 'request-invalid'])
  const run = lab.addRun((await lab.call('/api/status', { token })).json.user.id)
  const empty = await lab.server.inject({ method: 'POST', url: `/api/runs/${run.id}/cancel`, payload: '', headers })
  expect(empty.statusCode).toBe(200)
})

it('API-44: a bug shows nothing but a number, under which the log has the details', async () => {
  lab.engine.listModels = async () => {
    throw new Error('the password is hunter2')
  }
  const { status, json, text } = await lab.call('/api/models', { token })
  expect([status, json.error.code]).toEqual([500, 'internal'])
  expect(text).not.toContain('hunter2')
  const line = lab.logLines.find((each) => each.includes(json.error.requestId) && each.includes('hunter2'))
  expect(line).toBeDefined()
})

it('API-45: the cause of an expected failure stays in the log', async () => {
  lab.engine.listModels = async () => {
    throw new AppFailure('storage-unavailable', 'storage-unavailable', {
      cause: new Error('disk /secret/path is full'),
    })
  }
  const { status, text } = await lab.call('/api/models', { token })
  expect(status).toBe(503)
  expect(text).not.toContain('/secret/path')
  expect(lab.logLines.some((line) => line.includes('/secret/path'))).toBe(true)
})

it('API-46: neither token, cookie, password nor query is ever in the log', async () => {
  await lab.call('/api/runs?search=canary-query', {
    token,
    headers: { cookie: 'data-lab.session_token=canary-cookie' },
  })
  await lab.call('/api/auth/sign-in/email', { body: { email: 'a@b.org', password: 'canary-password' } })
  const log = lab.logLines.join('')
  for (const secret of [token, 'canary-query', 'canary-cookie', 'canary-password']) expect(log).not.toContain(secret)
})

it.each(['/api/auth/sign-in/anonymous', '/api/auth/sign-out', '/api/auth/revoke-sessions'])(
  'API-43: JSON that is nested without end is no bug of ours: %s',
  async (url) => {
    const payload = '['.repeat(500_000) + ']'.repeat(500_000)
    const headers = { host: 'localhost', 'content-type': 'application/json' }
    const answer = await lab.server.inject({ method: 'POST', url, payload, headers })
    expect([answer.statusCode, answer.json().error.message.key]).toEqual([400, 'request-invalid'])
  },
)

it('API-42: an address and a host that are none are refused in the one shape', async () => {
  const refusal = async (url: string, host: string) => {
    const answer = await lab.server.inject({ method: 'POST', url, payload: {}, headers: { host } })
    return [answer.statusCode, answer.json().error?.message.key]
  }
  expect(await refusal('/api/runs/%ff%fe', 'localhost')).toEqual([400, 'request-invalid'])
  expect(await refusal('/api/auth/sign-in/anonymous', 'localhost:99999999')).toEqual([400, 'request-invalid'])
})

it('API-47: while the database is locked every answer is 503, sign-in included, and then all goes on', async () => {
  const other = new BetterSqlite3(lab.sqlitePath)
  other.exec('begin exclusive')
  const body = { email: 'late@example.org', password: 'correct horse', name: 'L' }
  const refused = await lab.call('/api/auth/sign-up/email', { body })
  expect([refused.status, refused.json.error.code]).toEqual([503, 'storage-unavailable'])
  other.exec('rollback')
  other.close()
  expect((await lab.call('/api/auth/sign-up/email', { body })).status).toBe(200)
})

it('API-48: with PostgreSQL gone every answer is 503, and the server stays up', async () => {
  const postgres = await startPostgres()
  const away = await startServer({ databaseUrl: postgres.createDatabase() })
  const person = await away.signUp('pg')
  await postgres.stop()
  const body = { email: 'pg@example.org', password: 'correct horse' }
  const answers = [
    await away.call('/api/datasets', { token: person.token }),
    await away.call('/api/status', { token: person.token }),
    await away.call('/api/auth/sign-in/email', { body }),
    await away.call('/api/auth/get-session', { token: person.token }),
    await away.call('/readyz'),
  ]
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503])
  expect((await away.call('/healthz')).status).toBe(200)
  await away.close()
})
