import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from '../testing/start-server.ts'

let lab: TestServer
let cookie: string
beforeAll(async () => {
  lab = await startServer({ settings: { trustedOrigins: ['https://lab.example.org'] } })
  const body = { email: 'a@example.org', password: 'correct horse', name: 'A' }
  const { headers } = await lab.call('/api/auth/sign-up/email', { body })
  cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? ''
})
afterAll(() => lab.close())

async function post(headers: Record<string, string>, host = 'localhost:3000') {
  const response = await lab.server.inject({
    method: 'POST',
    url: '/api/runs',
    payload: { code: '1' },
    headers: { host, ...headers },
  })
  return { status: response.statusCode, key: response.json().error?.message.key }
}
const accepted = { status: 202, key: undefined }
const refused = { status: 403, key: 'origin-refused' }

it('API-10: a request that another site made a browser send is refused', async () => {
  expect(await post({ cookie, origin: 'http://localhost:3000' })).toEqual(accepted)
  expect(await post({ cookie, origin: 'https://lab.example.org' })).toEqual(accepted)
  expect(await post({ cookie })).toEqual(accepted)
  expect(await post({ cookie, origin: 'https://evil.example' })).toEqual(refused)
  expect(await post({ cookie, origin: 'http://localhost:4000' })).toEqual(refused)
  expect(await post({ cookie, origin: 'null' })).toEqual(refused)
  expect(await post({ cookie, 'sec-fetch-site': 'cross-site' })).toEqual(refused)
})

it('API-11: a sign-in that another site made a browser send is refused', async () => {
  const request = { method: 'POST', url: '/api/auth/sign-in/anonymous', payload: {} } as const
  const own = await lab.server.inject({
    ...request,
    headers: { host: 'localhost:3000', origin: 'http://localhost:3000' },
  })
  expect(own.statusCode).toBe(200)
  const foreign = await lab.server.inject({
    ...request,
    headers: { host: 'localhost:3000', origin: 'https://evil.example' },
  })
  expect(foreign.statusCode).toBe(403)
})

it('API-12: a server for this machine alone does not answer to a name that was led here', async () => {
  for (const host of ['127.0.0.1:3000', '[::1]:3000', 'localhost', 'lab.example.org'])
    expect(await post({ cookie }, host)).toEqual(accepted)
  expect(await post({ cookie, origin: 'http://rebound.example' }, 'rebound.example')).toEqual(refused)
  const page = await lab.server.inject({ url: '/api/status', headers: { host: 'rebound.example' } })
  expect(page.statusCode).toBe(403)
})

it('API-13: cookies are for https alone when every address of the page is https', () => {
  expect(cookie).toMatch(/^__Secure-/)
})
