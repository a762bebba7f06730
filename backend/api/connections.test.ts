import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from './testing/start-server.ts'

const canary = 'sk-canary-0123456789abcdef9f3a'
const settings = { vendorId: 'openai', key: canary }
const { key: _, ...keyless } = settings

let lab: TestServer
let owner: { token: string }
let stranger: { token: string }
beforeAll(async () => {
  lab = await startServer()
  owner = await lab.signUp('owner')
  stranger = await lab.signUp('stranger')
})
afterAll(() => lab.close())

const put = (token: string | undefined, body: unknown, id = 'openai') =>
  lab.call(`/api/connections/${id}`, { method: 'PUT', body, ...(token && { token }) })
const list = async ({ token }: { token: string }) => (await lab.call('/api/connections', { token })).json

it("API-1: what another user does to a connection of the same name does nothing to one's own", async () => {
  expect((await put(undefined, settings)).status).toBe(401)
  expect((await put(owner.token, settings)).status).toBe(200)
  const kept = await list(owner)
  expect(kept).toMatchObject([{ id: 'openai', maskedKey: 'sk-…9f3a' }])
  expect(await list(stranger)).toEqual([])

  const path = '/api/connections/openai'
  expect((await lab.call(path, { method: 'DELETE' })).status).toBe(401)
  expect((await lab.call(path, { method: 'DELETE', token: stranger.token })).status).toBe(404)
  expect((await lab.call(`${path}/test`, { body: keyless })).status).toBe(401)
  const tested = await lab.call(`${path}/test`, { body: keyless, token: stranger.token })
  expect([tested.status, tested.json.error.message.key]).toEqual([400, 'connection-needs-key'])
  expect((await put(stranger.token, keyless)).status).toBe(400)
  expect((await put(stranger.token, { ...settings, key: 'sk-of-the-stranger-0123', label: 'Mine' })).status).toBe(200)
  expect((await lab.call(path, { method: 'DELETE', token: stranger.token })).status).toBe(204)
  expect(await list(owner)).toEqual(kept)

  expect((await lab.call(`${path}/test`, { body: keyless, token: owner.token })).json.isOk).toBe(true)
  expect((await lab.call(path, { method: 'DELETE', token: owner.token })).status).toBe(204)
  expect(await list(owner)).toEqual([])
})

it('CON-6: a guest is told to create an account', async () => {
  const { json } = await lab.call('/api/auth/sign-in/anonymous', { body: {} })
  const answer = await put(json.token, settings)
  expect([answer.status, answer.json.error.message.key]).toEqual([403, 'connection-needs-account'])
  expect(await list(json)).toEqual([])
})

it.each([
  ['openai', { ...settings, key: `${canary}${'x'.repeat(500)}` }],
  ['openai', { ...settings, models: [canary, 'a b'] }],
  ['openai', { ...settings, unknown: canary }],
  ['openai', { ...settings, baseUrl: `https://user:${canary}@api.openai.com/v1` }],
  ['openai', { ...settings, key: `${canary} with a space` }],
  ['Not An Id', settings],
  ['openai', `{"vendorId":"openai","key":"${canary}"`],
  ['openai', `{"key": ${canary}}`],
])(
  'CON-40: a refusal of what was sent to %s repeats nothing of a key, in the answer and in the log',
  async (id, body) => {
    const response = await fetch(`${lab.address}/api/connections/${encodeURIComponent(id)}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${owner.token}`, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    expect(response.status).toBe(400)
    expect(await response.text()).not.toContain('canary')
    expect(lab.logLines.join('\n')).not.toContain('canary')
  },
)

it('CON-40: the description of the API has no key in it, and no answer with one', async () => {
  const { text, json } = await lab.call('/api/openapi.json')
  expect(text).not.toMatch(/sk-[A-Za-z0-9]{6,}/)
  const shown = json.paths['/api/connections'].get.responses['200'].content['application/json'].schema
  expect(JSON.stringify(shown)).not.toContain('"key"')
})
