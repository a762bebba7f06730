import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { foldRunEvents } from '#contract/apply-run-event.ts'
import { type LiveMessage, liveMessageSchema } from '#contract/live-protocol.ts'
import { startServer, type TestServer } from '../testing/start-server.ts'

let lab: TestServer
beforeAll(async () => {
  lab = await startServer({ settings: { liveBeatMs: 50 } })
})
afterAll(() => lab.close())

const liveAddress = (server = lab) => `${server.address.replace('http', 'ws')}/api/live`

async function connect(token: string, server = lab) {
  const socket = new WebSocket(liveAddress(server), { headers: { authorization: `Bearer ${token}` } })
  const messages: LiveMessage[] = []
  socket.on('message', (data) => messages.push(liveMessageSchema.parse(JSON.parse(data.toString()))))
  await once(socket, 'open')
  return { socket, messages, ask: (request: object) => socket.send(JSON.stringify(request)) }
}

async function refusal(headers: Record<string, string>): Promise<number | undefined> {
  const socket = new WebSocket(liveAddress(), { headers })
  const [, response] = await once(socket, 'unexpected-response')
  return response.statusCode
}

it('LIV-1: a subscriber gets the events in order, from where it left off, and the run is the fold of them', async () => {
  const { token, userId } = await lab.signUp('watcher')
  const run = lab.addRun(userId)
  const { socket, messages, ask } = await connect(token)
  ask({ type: 'subscribe', runId: run.id })
  await vi.waitUntil(() => messages.length === 1)
  const events = messages.flatMap((message) => (message.type === 'events' ? message.events : []))
  expect(foldRunEvents(events)).toEqual((await lab.call(`/api/runs/${run.id}`, { token })).json)
  ask({ type: 'subscribe', runId: run.id, afterSequence: 2 })
  await vi.waitUntil(() => messages.length === 2)
  expect(messages[1]).toEqual({ type: 'events', runId: run.id, events: events.slice(2) })
  socket.close()
})

it('LIV-2: a run of somebody else, and one that is not there, do not exist', async () => {
  const owner = await lab.signUp('liv-owner')
  const stranger = await lab.signUp('liv-stranger')
  const run = lab.addRun(owner.userId)
  const { socket, messages, ask } = await connect(stranger.token)
  for (const runId of [run.id, randomUUID()]) {
    ask({ type: 'subscribe', runId })
    await vi.waitUntil(() => messages.some((message) => message.runId === runId))
    const answer = messages.find((message) => message.runId === runId)
    expect(answer).toMatchObject({ type: 'failed', error: { code: 'not-found', text: expect.any(String) } })
  }
  socket.close()
})

it('LIV-3: without a session no socket opens, nor for a page of another site', async () => {
  const { token } = await lab.signUp('liv-cookie')
  const { headers } = await lab.call('/api/auth/get-session', { token })
  const signed = await lab.call('/api/auth/sign-in/email', {
    body: { email: 'liv-cookie@example.org', password: 'correct horse' },
  })
  const cookie = (signed.headers.get('set-cookie') ?? headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  expect(await refusal({ origin: lab.address })).toBe(401)
  expect(await refusal({ authorization: 'Bearer wrong' })).toBe(401)
  expect(await refusal({ cookie })).toBe(403)
  expect(await refusal({ cookie, origin: 'https://evil.example' })).toBe(403)
  expect(await refusal({ cookie, origin: 'null' })).toBe(403)
  const socket = new WebSocket(liveAddress(), { headers: { cookie, origin: lab.address } })
  await once(socket, 'open')
  socket.close()
})

it('LIV-4: when the session ends, its sockets close and watch nothing any more', async () => {
  const { token, userId } = await lab.signUp('liv-leaver')
  const run = lab.addRun(userId)
  lab.runs.get(run.id)?.events.pop()
  const { socket, messages, ask } = await connect(token)
  ask({ type: 'subscribe', runId: run.id })
  await vi.waitUntil(() => messages.length === 1)
  expect(lab.watching).toContain(run.id)
  const closed = once(socket, 'close')
  await lab.call('/api/auth/sign-out', { method: 'POST', token })
  expect((await closed)[0]).toBe(4401)
  await vi.waitUntil(() => !lab.watching.has(run.id))
})

it('LIV-7: a session that expires, or is ended by another server, takes its sockets along', async () => {
  const { token, userId } = await lab.signUp('liv-sleeper')
  const { socket } = await connect(token)
  const closed = once(socket, 'close')
  await sql`update "session" set "expiresAt" = '2020-01-01T00:00:00.000Z' where "userId" = ${userId}`.execute(
    lab.database.db,
  )
  expect((await closed)[0]).toBe(4401)
})

it('LIV-8: a socket whose other side has gone silent is dropped', async () => {
  const { token } = await lab.signUp('liv-silent')
  const socket = new WebSocket(liveAddress(), { headers: { authorization: `Bearer ${token}` }, autoPong: false })
  await once(socket, 'open')
  expect((await once(socket, 'close'))[0]).toBe(1006)
})

it('LIV-5: unsubscribing, asking again and closing each end a watch', async () => {
  const { token, userId } = await lab.signUp('liv-quitter')
  const run = lab.addRun(userId)
  lab.runs.get(run.id)?.events.pop()
  const { socket, messages, ask } = await connect(token)
  ask({ type: 'subscribe', runId: run.id })
  await vi.waitUntil(() => messages.length === 1)
  ask({ type: 'unsubscribe', runId: run.id })
  await vi.waitUntil(() => !lab.watching.has(run.id))
  ask({ type: 'subscribe', runId: run.id })
  await vi.waitUntil(() => lab.watching.has(run.id))
  socket.close()
  await vi.waitUntil(() => !lab.watching.has(run.id))
})

it('LIV-6: a frame that cannot be read is answered, one that is too large ends the socket, many watches are too many', async () => {
  const { token, userId } = await lab.signUp('liv-fuzzer')
  const { socket, messages, ask } = await connect(token)
  for (const frame of ['{', '[]', '{"type":"subscribe","runId":"../x"}', '']) socket.send(frame)
  await vi.waitUntil(() => messages.length === 4)
  for (const message of messages)
    expect(message).toMatchObject({ type: 'failed', runId: null, error: { code: 'bad-request' } })
  for (let count = 0; count < 101; count += 1) {
    const run = lab.addRun(userId)
    lab.runs.get(run.id)?.events.pop()
    ask({ type: 'subscribe', runId: run.id })
  }
  await vi.waitUntil(() =>
    messages.some((message) => message.type === 'failed' && message.error.code === 'limit-reached'),
  )
  const closed = once(socket, 'close')
  socket.send('x'.repeat(5_000))
  expect((await closed)[0]).toBe(1009)
})

it('LIV-9: a reader that takes nothing slows its watch down; frames do not pile up', async () => {
  const patient = await startServer()
  const { token, userId } = await patient.signUp('liv-slow')
  const run = patient.addRun(userId)
  const text = 'x'.repeat(1_000_000)
  let batches = 0
  patient.engine.watchRun = async function* (_caller, { runId, signal }) {
    for (let sequence = 1; sequence <= 300 && !signal.aborted; sequence += 1) {
      batches += 1
      yield [{ runId, sequence, at: '', body: { type: 'text-delta', text } }]
    }
  }
  const { socket, messages, ask } = await connect(token, patient)
  ask({ type: 'subscribe', runId: run.id })
  await vi.waitUntil(() => batches > 0)
  socket.pause()
  let before = -1
  await vi.waitUntil(
    () => {
      const stalled = batches === before
      before = batches
      return stalled
    },
    { interval: 300, timeout: 10_000 },
  )
  expect(batches).toBeLessThan(100)
  socket.resume()
  await vi.waitUntil(() => messages.length === 300, { timeout: 15_000 })
  socket.close()
  await patient.close()
})

it('LIV-10: a socket that is flooded with messages is closed, and the server answers others', async () => {
  const quiet = await startServer({ settings: { liveBeatMs: 60_000 } })
  const { token } = await quiet.signUp('flooder')
  const { socket } = await connect(token, quiet)
  const closed = once(socket, 'close')
  for (let count = 0; count < 1_500; count += 1) socket.send('{')
  expect((await closed)[0]).toBe(1008)
  expect((await quiet.call('/api/runs', { token })).status).toBe(200)
  await quiet.close()
})
