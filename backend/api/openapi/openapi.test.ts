import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from '../testing/start-server.ts'

let lab: TestServer
beforeAll(async () => {
  lab = await startServer()
})
afterAll(() => lab.close())

const promised = [
  ...['get /healthz', 'get /readyz', 'get /api/status', 'get /api/samples', 'get /api/scenarios', 'get /api/models'],
  ...['post /api/auth/sign-up/email', 'post /api/auth/sign-in/email', 'post /api/auth/sign-in/anonymous'],
  ...['post /api/auth/sign-out', 'post /api/datasets', 'get /api/datasets', 'get /api/datasets/{id}'],
  ...['delete /api/datasets/{id}', 'get /api/datasets/{id}/preview', 'post /api/samples/{id}/datasets'],
  ...['post /api/runs', 'get /api/runs', 'get /api/runs/{id}', 'post /api/runs/{id}/cancel'],
  ...['post /api/runs/{id}/rerun', 'get /api/analyses/{id}', 'get /api/artifacts/{id}'],
]

it('API-55: the description has every call, with its answer, its failures and no loose end', async () => {
  const { json, text } = await lab.call('/api/openapi.json')
  for (const call of promised) {
    const [method = '', path = ''] = call.split(' ')
    const route = json.paths[path]?.[method]
    expect(route, call).toBeDefined()
    expect(route.summary, call).toEqual(expect.any(String))
    if (path.startsWith('/api/'))
      expect(route.responses['4XX'].content['application/json'].schema, call).toEqual({
        $ref: '#/components/schemas/ErrorBody',
      })
  }
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    expect(json.components.schemas[name ?? '']).toBeDefined()
  expect(json.paths['/api/runs/{id}'].get.responses['200'].content['application/json'].schema.$ref).toMatch(/Run$/)
  expect(json.paths['/api/datasets'].post.requestBody.content['multipart/form-data'].schema.properties).toHaveProperty(
    'file',
  )
})

it('TBL-3: sorting and filtering are described, and what is neither is refused', async () => {
  const { json } = await lab.call('/api/openapi.json')
  const parameters: { name: string; schema: { description: string } }[] =
    json.paths['/api/datasets/{id}/preview'].get.parameters
  const described = Object.fromEntries(parameters.map(({ name, ...rest }) => [name, JSON.stringify(rest)]))
  expect(described.sort).toContain('descending')
  expect(described.filter).toContain('not-contains')
  const { token } = await lab.signUp('sorter')
  const body = new FormData()
  body.set('file', new File(['x'], 'x.csv'))
  const { id } = (await lab.call('/api/datasets', { token, body })).json
  const preview = (query: string) => lab.call(`/api/datasets/${id}/preview?${query}`, { token })
  for (const query of ['sort=age', 'sort={}', 'filter=[{"column":"a","op":"like","value":"x"}]', 'filter=[1]'])
    expect((await preview(query)).status, query).toBe(400)
  expect((await preview('sort=[{"column":"a"}]&filter=[{"column":"a","op":"in","value":["x",null]}]')).status).toBe(200)
})

it('API-56: its page brings all it needs', async () => {
  const page = await lab.call('/api/docs/')
  expect(page.text).toContain('<script src="js/scalar.js">')
  expect(page.text).not.toMatch(/https?:\/\//)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'; script-src 'self' 'unsafe-inline'")
  expect((await lab.call('/api/docs/js/scalar.js')).status).toBe(200)
})

it('API-57: readiness fails while no code can be run or nothing can be kept, and says which', async () => {
  expect((await lab.call('/readyz')).status).toBe(200)
  const { status } = lab.engine
  lab.engine.status = () => ({ ...status(), sandbox: { state: 'refused', detail: 'no namespaces', fix: 'sysctl' } })
  const refused = await lab.call('/readyz')
  expect(refused.status).toBe(503)
  expect(refused.json).toMatchObject({ status: 'not-ready', database: 'ready', sandbox: { fix: 'sysctl' } })
  expect((await lab.call('/healthz')).status).toBe(200)
  lab.engine.status = status
})

it('API-58: metrics count requests by route, not by id, and kernels by state', async () => {
  await lab.call('/api/runs/some-id')
  const { text } = await lab.call('/metrics')
  expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/api/runs/:id",status="401"} 1')
  expect(text).not.toContain('some-id')
  expect(text).toContain('data_lab_kernels{state="warm"} 1')
  expect(text).toContain('process_resident_memory_bytes')
})

it('API-59: metrics are for this machine alone, also behind a proxy on it, unless the operator opens them', async () => {
  const status = async (server: TestServer, headers: object = {}, remoteAddress = '127.0.0.1') =>
    (await server.server.inject({ url: '/metrics', headers: { host: 'localhost', ...headers }, remoteAddress }))
      .statusCode
  const elsewhere = { 'x-forwarded-for': '203.0.113.7' }
  expect(await status(lab, {}, '::ffff:127.0.0.1')).toBe(200)
  expect(await status(lab, {}, '203.0.113.7')).toBe(404)
  expect(await status(lab, elsewhere)).toBe(404)
  const proxied = await startServer({ settings: { trustProxy: true } })
  expect(await status(proxied, elsewhere)).toBe(404)
  expect(await status(proxied, { 'x-forwarded-for': '127.0.0.1, 203.0.113.7' })).toBe(404)
  await proxied.close()
  const open = await startServer({ settings: { metricsPublic: true } })
  expect(await status(open, {}, '203.0.113.7')).toBe(200)
  await open.close()
})
