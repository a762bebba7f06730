import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from './testing/start-server.ts'

let lab: TestServer
const ids = { dataset: '', run: '', artifact: randomUUID(), upload: '' }
let owner: { token: string; userId: string }
let stranger: { token: string; userId: string }

beforeAll(async () => {
  lab = await startServer()
  owner = await lab.signUp('owner')
  stranger = await lab.signUp('stranger')
  const body = new FormData()
  body.set('file', new File(['x'], 'x.csv'))
  ids.dataset = (await lab.call('/api/datasets', { token: owner.token, body })).json.id
  const template = { title: { en: 'Mine' }, text: { en: 'Describe the table.' } }
  await lab.call('/api/own-templates/mine', { method: 'PUT', token: owner.token, body: { template } })
  ids.run = lab.addRun(owner.userId).id
  const upload = { 'tus-resumable': '1.0.0', 'upload-length': '1' }
  const { headers } = await lab.call('/api/uploads', { method: 'POST', token: owner.token, headers: upload })
  ids.upload = headers.get('location')?.split('/').at(-1) ?? ''
  const artifact = { name: 'plot.png', mediaType: 'image/png', sizeBytes: 3, sha256: 'a'.repeat(64) }
  lab.artifacts.set(ids.artifact, { ...artifact, id: ids.artifact, ownerId: owner.userId, text: 'png' })
})
afterAll(() => lab.close())

const askOfDataset = () => ({ prompt: 'p', models: ['builtin/analyst'], datasetIds: [ids.dataset] })

const tus = { 'tus-resumable': '1.0.0' }
const piece = { ...tus, 'content-type': 'application/offset+octet-stream' }

/** Every call that names something, with what its owner gets. The last ones change it. */
const calls: { method: string; path: () => string; body?: () => object; headers?: object; status: number }[] = [
  { method: 'GET', path: () => `/api/datasets/${ids.dataset}`, status: 200 },
  { method: 'GET', path: () => `/api/datasets/${ids.dataset}/preview?offset=3&limit=10`, status: 200 },
  { method: 'GET', path: () => `/api/analyses/${ids.dataset}`, status: 200 },
  { method: 'GET', path: () => `/api/analyses/${ids.dataset}/kernel`, status: 200 },
  { method: 'GET', path: () => `/api/analyses/${ids.dataset}/kernel/table?name=df`, status: 200 },
  { method: 'POST', path: () => `/api/analyses/${ids.dataset}/kernel/restart`, body: () => ({}), status: 200 },
  {
    method: 'POST',
    path: () => `/api/analyses/${ids.dataset}/complete`,
    body: () => ({ code: 'd', cursor: 1 }),
    status: 200,
  },
  {
    method: 'POST',
    path: () => '/api/lint',
    body: () => ({ code: 'd', analysisId: ids.dataset }),
    status: 200,
  },
  { method: 'GET', path: () => `/api/runs/${ids.run}`, status: 200 },
  { method: 'GET', path: () => `/api/compare?runs=${ids.run},${ids.run}`, status: 200 },
  { method: 'GET', path: () => `/api/analyses/${ids.run}/columns`, status: 200 },
  {
    ...{ method: 'POST', path: () => `/api/analyses/${ids.run}/duplicate`, status: 202 },
    body: () => ({ datasets: { [ids.dataset]: ids.dataset } }),
  },
  ...['analyses', 'comparisons'].flatMap((kind) => [
    { method: 'PATCH', path: () => `/api/${kind}/${ids.run}`, body: () => ({ isStarred: true }), status: 200 },
    { method: 'DELETE', path: () => `/api/${kind}/${ids.run}`, status: 204 },
    { method: 'POST', path: () => `/api/${kind}/${ids.run}/restore`, status: 204 },
  ]),
  { method: 'POST', path: () => `/api/runs/${ids.run}/cancel`, status: 200 },
  { method: 'POST', path: () => `/api/runs/${ids.run}/rerun`, body: () => ({ code: '1' }), status: 202 },
  { method: 'GET', path: () => `/api/comparisons/${ids.run}?tolerance=0.1`, status: 200 },
  { method: 'PUT', path: () => `/api/comparisons/${ids.run}/vote`, body: () => ({ runId: ids.run }), status: 204 },
  { method: 'POST', path: () => '/api/prompts/preview', body: askOfDataset, status: 200 },
  { method: 'GET', path: () => '/api/own-templates/mine', status: 200 },
  { method: 'GET', path: () => '/api/own-templates/mine/versions', status: 200 },
  { method: 'GET', path: () => '/api/own-templates/mine/versions/1', status: 200 },
  { method: 'POST', path: () => '/api/own-templates/mine/versions/1/restore', status: 200 },
  { method: 'GET', path: () => '/api/own-templates/export?ids=mine', status: 200 },
  { method: 'DELETE', path: () => '/api/own-templates/mine', status: 204 },
  { method: 'POST', path: () => '/api/own-templates/mine/restore', status: 200 },
  { method: 'GET', path: () => `/api/artifacts/${ids.artifact}`, status: 200 },
  { method: 'GET', path: () => `/api/uploads/${ids.upload}`, status: 200 },
  { method: 'HEAD', path: () => `/api/uploads/${ids.upload}`, headers: tus, status: 200 },
  {
    method: 'PATCH',
    path: () => `/api/uploads/${ids.upload}`,
    headers: { ...piece, 'upload-offset': '7' },
    status: 409,
  },
  { method: 'POST', path: () => `/api/uploads/${ids.upload}/dataset`, status: 409 },
  { method: 'DELETE', path: () => `/api/uploads/${ids.upload}`, headers: tus, status: 204 },
  { method: 'GET', path: () => `/api/artifacts/${ids.artifact}/export?format=pdf&widthMm=85`, status: 200 },
  { method: 'GET', path: () => `/api/analyses/${ids.dataset}/files`, status: 200 },
  { method: 'GET', path: () => `/api/analyses/${ids.dataset}/archive`, status: 200 },
  { method: 'GET', path: () => `/api/runs/${ids.run}/archive`, status: 200 },
  { method: 'GET', path: () => `/api/runs/${ids.run}/file?name=code.py`, status: 200 },
  {
    ...{ method: 'PATCH', path: () => `/api/datasets/${ids.dataset}/columns`, status: 200 },
    body: () => ({ column: 'x', type: 'text' }),
  },
  { method: 'POST', path: () => '/api/datasets/joins', body: () => ({ datasetIds: [ids.dataset] }), status: 200 },
  { method: 'DELETE', path: () => `/api/datasets/${ids.dataset}`, status: 204 },
  { method: 'POST', path: () => `/api/datasets/${ids.dataset}/restore`, status: 200 },
]

const listed = [
  '/api/datasets',
  '/api/runs',
  '/api/models',
  '/api/vendors',
  '/api/connections',
  '/api/templates',
  '/api/scoreboard',
  '/api/own-templates',
  '/api/history',
  '/api/history/export',
  '/api/tags',
  '/api/settings',
  '/api/usage',
  '/api/limits',
  '/api/settings/fonts',
]

describe('API-1: what another user has does not exist, and without a session there is nothing', () => {
  it.each(calls)('$method $path', async ({ method, path, body, headers, status }) => {
    const request = { method, body: body?.(), ...(headers && { headers }) }
    expect((await lab.call(path(), request)).status).toBe(401)
    const foreign = await lab.call(path(), { ...request, token: stranger.token })
    expect(foreign.status).toBe(404)
    if (method !== 'HEAD') expect(foreign.json.error.message.key).toBe('not-found')
    expect((await lab.call(path(), { ...request, token: owner.token })).status).toBe(status)
  })

  it.each(listed)('GET %s', async (path) => {
    expect((await lab.call(path)).status).toBe(401)
    expect((await lab.call(path, { token: stranger.token })).status).toBe(200)
  })

  it('covers every call that needs a session', async () => {
    const { paths } = (await lab.call('/api/openapi.json')).json
    const needing = Object.entries<Record<string, { security?: unknown[] }>>(paths)
      .flatMap(([path, methods]) => Object.entries(methods).map(([method, route]) => ({ path, method, route })))
      .filter(({ route }) => route.security?.length !== 0)
      .map(({ path, method }) => `${method.toUpperCase()} ${path}`)
    const covered = [
      // Descriptions leave HEAD out.
      ...calls
        .filter(({ method }) => method !== 'HEAD')
        .map(
          ({ method, path }) =>
            `${method} ${path()
              .split('?')[0]
              ?.replace(/[0-9a-f-]{36}|\bmine\b/, '{id}')
              .replace(/versions\/1/, 'versions/{version}')}`,
        ),
      ...listed.map((path) => `GET ${path}`),
      ...['POST /api/datasets', 'POST /api/runs', 'POST /api/samples/{id}/datasets'],
      'POST /api/uploads',
      // own-templates.test.ts
      ...['PUT /api/own-templates/{id}', 'POST /api/own-templates/import', 'POST /api/own-templates/preview'],
      // settings.test.ts
      'POST /api/tables/export',
      ...['PUT /api/settings', 'POST /api/settings/figure-preview'],
      // connections.test.ts
      ...['PUT /api/connections/{id}', 'DELETE /api/connections/{id}', 'POST /api/connections/{id}/test'],
    ]
    expect(needing.toSorted()).toEqual(covered.toSorted())
    for (const path of ['/api/datasets', '/api/runs', '/api/samples/x/datasets', '/api/uploads'])
      expect((await lab.call(path, { body: {} })).status).toBe(401)
  })
})
