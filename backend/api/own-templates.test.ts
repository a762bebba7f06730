import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from './testing/start-server.ts'

const template = { title: { en: 'Mine' }, text: { en: 'Describe the table.' } }
const question = { prompt: 'Hello', models: ['builtin/analyst'] }

let lab: TestServer
let owner: { token: string }
let stranger: { token: string }
beforeAll(async () => {
  lab = await startServer()
  owner = await lab.signUp('owner')
  stranger = await lab.signUp('stranger')
})
afterAll(() => lab.close())

const put = (token: string, id: string, body: unknown) =>
  lab.call(`/api/own-templates/${id}`, { method: 'PUT', token, body })

it('API-1, TPO-4: saving, reading a file and looking need a session, and touch nobody else’s', async () => {
  for (const [method, path, body] of [
    ['PUT', '/api/own-templates/mine', { template }],
    ['POST', '/api/own-templates/import', { text: '' }],
    ['POST', '/api/own-templates/preview', { template, question }],
  ] as const)
    expect((await lab.call(path, { method, body })).status).toBe(401)
  expect((await put(owner.token, 'mine', { template, basedOn: 0 })).json).toMatchObject({ id: 'mine', version: 1 })
  expect((await put(stranger.token, 'mine', { template: { ...template, title: { en: 'Other' } } })).status).toBe(200)
  const { json } = await lab.call('/api/own-templates', { token: owner.token })
  expect(json).toMatchObject([{ id: 'mine', template: { ...template, kind: 'own', variables: [] } }])
  expect((await lab.call('/api/templates', { token: owner.token })).json).toMatchObject([{ id: 'own/mine' }])
  const previewed = await lab.call('/api/own-templates/preview', { token: owner.token, body: { template, question } })
  expect(previewed.json.request).toBe('Hello')
})

it('TPO-24: a file is sent as a download that no browser shows, and is read back', async () => {
  await put(owner.token, 'mine', { template })
  const file = await lab.call('/api/own-templates/export', { token: owner.token })
  expect(file.headers.get('content-type')).toBe('application/yaml; charset=utf-8')
  expect(file.headers.get('content-disposition')).toContain('attachment')
  expect(file.headers.get('x-content-type-options')).toBe('nosniff')
  const body = { text: file.text, dryRun: true }
  const { json } = await lab.call('/api/own-templates/import', { token: stranger.token, body })
  expect(json.templates).toMatchObject([{ id: 'mine' }])
})

it.each([
  ['a text too long', { ...template, text: { en: 'x'.repeat(8_001) } }],
  ['no language', { ...template, title: {} }],
  ['too many fields', { ...template, variables: Array(31).fill({ name: 'a', type: 'text', label: { en: 'a' } }) }],
  ['an unknown field', { ...template, owner: 'x' }],
  ['an id of its own', { ...template, id: 'general-analysis' }],
])('TPO-5: %s is a bad request', async (_, bad) => {
  expect((await put(owner.token, 'other', { template: bad })).status).toBe(400)
})

it('TPO-5: a template of many long choices is too large, and nothing of it is kept', async () => {
  const words = 'x'.repeat(450)
  const choices = Array.from({ length: 50 }, (_, place) => ({
    value: `${place}`,
    label: { en: words, 'zh-CN': words },
  }))
  const variables = ['a', 'b', 'c'].map((name) => ({
    name,
    type: 'choice',
    label: { en: name },
    isRequired: true,
    choices,
  }))
  const text = { en: '{{a}} {{b}} {{c}}' }
  const refused = await put(owner.token, 'large', { template: { ...template, text, variables } })
  expect([refused.status, refused.json.error.message.key]).toEqual([413, 'own-template-too-large'])
  expect((await lab.call('/api/own-templates/large', { token: owner.token })).status).toBe(404)
  const fewer = await put(owner.token, 'large', {
    template: { ...template, text: { en: '{{a}}' }, variables: variables.slice(0, 1) },
  })
  expect(fewer.status).toBe(200)
  await lab.call('/api/own-templates/large', { method: 'DELETE', token: owner.token })
})

it.each(['own%2Fx', 'UPPER', 'import', 'export', `a${'b'.repeat(50)}`])('TPO-5: %s is no name', async (id) => {
  expect((await put(owner.token, id, { template })).status).toBe(400)
})

it('TPO-21: a broken file is refused with its lines in the reader’s language', async () => {
  const { status, json } = await lab.call('/api/own-templates/import', {
    ...{ token: owner.token, body: { text: '- id: a\n  titel: x\n' } },
    headers: { 'accept-language': 'zh-CN' },
  })
  expect(status).toBe(400)
  expect(json.error.text).toMatch(/第 2 行/)
})
