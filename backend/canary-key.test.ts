import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { collectAnswer } from '#engine/ports/language-model.contract.ts'
import { startServer, type TestServer } from './api/testing/start-server.ts'
import { type Lab, openLab } from './engine/testing/open-lab.ts'
import { scriptKernels } from './engine/testing/scripted-kernels.ts'
import { createLanguageModels } from './llm-adapters/create-language-models.ts'
import { createModelDiscovery } from './llm-adapters/discovery/create-model-discovery.ts'
import { createNetwork } from './llm-adapters/network/create-network.ts'
import { loadProviders } from './llm-adapters/provider-catalog.ts'
import type { ListReply } from './llm-adapters/simulator/answer-list.ts'
import { simulatedRequest } from './llm-adapters/simulator/open-simulated-models.ts'
import type { ScriptedReply } from './llm-adapters/simulator/scripted-reply.ts'
import { type ProviderSimulator, startProviderSimulator } from './llm-adapters/simulator/start-provider-simulator.ts'
import { createVendorDirectory } from './llm-adapters/vendor-directory.ts'

const canary = 'sk-canary-4f9d2b7c61e84a0359d7b1f2'
const forms = [
  canary,
  'canary-4f9d',
  Buffer.from(canary).toString('base64').slice(2, 30),
  Buffer.from(canary).toString('hex'),
]

const code: ScriptedReply = { type: 'answer', text: ['```python\n', 'print(1)\n', '```'] }
/** Vendors repeat keys in their errors, and who knows what else: whole, in quotes, with the header. */
const echo = (status: number): ScriptedReply => ({
  type: 'failure',
  status,
  message: `Incorrect API key provided: "${canary}". You sent Authorization: Bearer ${canary}`,
})
const page: ScriptedReply = { type: 'raw', status: 200, contentType: 'text/html', body: `<p>${canary}` }
const cut: ScriptedReply = { ...code, fault: { kind: 'cut', afterDeltas: 1 } }
const broken: ScriptedReply = { ...code, fault: { kind: 'bad-json', afterDeltas: 1 } }
const replies = [code, echo(401), echo(400), echo(500), page, cut, broken]
const lists: ListReply[] = [
  { type: 'models', models: [{ id: 'm' }] },
  ...([401, 403, 404, 429, 500] as const).map((status) => echo(status) as ListReply),
  { type: 'raw', status: 200, contentType: 'application/json', body: `{"error":"${canary}"}` },
]

let simulator: ProviderSimulator
let reply: ScriptedReply = code
let lab: Lab
let server: TestServer
let owner: { token: string; userId: string }
const seen: string[] = []

beforeAll(async () => {
  simulator = await startProviderSimulator(() => reply, lists)
  lab = await openLab({ kernels: scriptKernels({ read: async () => null, run: async function* () {} }).home })
  const providers = loadProviders()
  const network = createNetwork({ allowedHosts: ['127.0.0.1'] })
  server = await startServer({
    async makeEngine(_database, logger) {
      const discovery = createModelDiscovery({ local: false, onFailure: (failure) => logger.info(failure, 'a list') })
      const connections = (ownerId: string) => lab.ports.connections.list(ownerId)
      const options = { retry: { baseDelayMs: 1 } }
      Object.assign(
        lab.ports.models,
        createLanguageModels({ providers, settings: {}, network, connections, discovery, options }),
      )
      Object.assign(lab.ports.vendors, createVendorDirectory(providers, {}, { network }))
      Object.assign(lab.ports.log, {
        info: logger.info.bind(logger),
        warn: logger.warn.bind(logger),
        error: logger.error.bind(logger),
      })
      return lab.engine
    },
  })
  owner = await server.signUp('owner')
}, 60_000)
afterAll(async () => {
  await Promise.all([server.close(), simulator.close()])
  await lab.close()
})

async function call(path: string, request: { method?: string; body?: unknown } = {}) {
  const answer = await server.call(path, { ...request, token: owner.token })
  seen.push(answer.text, inspect([...answer.headers]))
  return answer
}

async function runToItsEnd() {
  const { json } = await call('/api/runs', { body: { prompt: 'Count the rows.', models: ['mine/m'] } })
  await lab.follow(json.runs[0].id)
  await watchLive(json.runs[0].id)
  return (await call(`/api/runs/${json.runs[0].id}`)).json.status
}

/** All frames of a run, as a page gets them. */
async function watchLive(runId: string) {
  const headers = { authorization: `Bearer ${owner.token}` }
  const socket = new WebSocket(`${server.address.replace('http', 'ws')}/api/live`, { headers })
  const frames: string[] = []
  socket.on('message', (data) => frames.push(data.toString()))
  socket.on('open', () => socket.send(JSON.stringify({ type: 'subscribe', runId })))
  await vi.waitUntil(() => frames.some((frame) => frame.includes('run-finished')), { timeout: 10_000 })
  socket.close()
  seen.push(...frames)
}

it('CON-41: a canary key is saved, listed, tested and used, with failures, and appears nowhere (ATTACK-75)', async () => {
  const settings = { vendorId: 'custom', label: 'Mine', baseUrl: simulator.url, key: canary, models: ['m'] }
  expect((await call('/api/connections/mine', { method: 'PUT', body: settings })).status).toBe(200)
  const { key: _, ...keyless } = settings
  for (let test = 0; test < 5; test++) await call('/api/connections/mine/test', { body: keyless })
  for (const each of ['connections', 'vendors', 'models', 'runs', 'openapi.json', 'status']) await call(`/api/${each}`)
  const ends = []
  for (reply of replies) ends.push(await runToItsEnd())
  expect(new Set(ends)).toEqual(new Set(['succeeded', 'failed']))
  await call('/api/runs')
  await call('/api/connections/mine', { method: 'PUT', body: { ...keyless, baseUrl: 'https://elsewhere.example.org' } })
  await call('/api/connections/mine/test', { body: { ...settings, baseUrl: 'http://10.0.0.1' } })

  // The key did travel: else the rest would prove nothing.
  expect(simulator.requests.map(({ headers }) => headers.authorization)).toContain(`Bearer ${canary}`)
  expect(simulator.listRequests.map(({ headers }) => headers.authorization)).toContain(`Bearer ${canary}`)
  expectNone('answers of the API', seen.join('\n'))
  expect(server.logLines.length).toBeGreaterThan(0)
  expectNone('the log', server.logLines.join('\n'))
  for (const name of readdirSync(lab.directory, { recursive: true, encoding: 'utf8' }))
    if (/\.sqlite/.test(name)) expectNone(name, readFileSync(join(lab.directory, name)).toString('latin1'))
})

it('CON-41: no error of a call holds it, in its whole chain of causes', async () => {
  for (reply of replies) {
    const request = { ...simulatedRequest, ownerId: owner.userId, modelId: 'mine/m' }
    const { error } = await collectAnswer(lab.ports.models, request)
    expectNone('an error', inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }))
  }
})

function expectNone(where: string, text: string): void {
  for (const form of forms) expect(text.includes(form), `${form} in ${where}`).toBe(false)
}
