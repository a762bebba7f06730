import { expect, it, vi } from 'vitest'
import type { LiveMessage } from '#contract/live-protocol.ts'
import type { RunEvent } from '#contract/run-event.ts'
import { createLiveClient, type Socket } from './live-client.ts'

const runId = '5f3f6c1e-8a58-4d1c-9d5e-0a4cbd1b2a11'

function setUp() {
  const sockets: (Socket & {
    sent: unknown[]
    say: (message: LiveMessage) => void
    open: () => void
    drop: () => void
  })[] = []
  const planned: { action: () => void; delayMs: number }[] = []
  const seen: number[] = []
  let last = 0
  const onConnectedChange = vi.fn()
  const client = createLiveClient({
    openSocket: () => {
      const sent: unknown[] = []
      const socket: (typeof sockets)[number] = {
        sent,
        onopen: null,
        onmessage: null,
        onclose: null,
        send: (text) => sent.push(JSON.parse(String(text))),
        close: vi.fn(),
        open: () => socket.onopen?.call(socket as unknown as WebSocket, new Event('open')),
        drop: () => socket.onclose?.call(socket as unknown as WebSocket, new CloseEvent('close')),
        say: (message) =>
          socket.onmessage?.call(
            socket as unknown as WebSocket,
            new MessageEvent('message', { data: JSON.stringify(message) }),
          ),
      }
      sockets.push(socket)
      return socket
    },
    lastSequenceOf: () => last,
    onEvents: (_, events) => {
      for (const { sequence } of events) seen.push(sequence)
      last = events.at(-1)?.sequence ?? last
    },
    onFailed: vi.fn(),
    onConnectedChange,
    schedule: (action, delayMs) => {
      planned.push({ action, delayMs })
      return () => planned.splice(0)
    },
  })
  const next = () => planned.shift()
  return { client, sockets, planned, seen, next, onConnectedChange }
}

const events = (...sequences: number[]): LiveMessage => ({
  type: 'events',
  runId,
  events: sequences.map(
    (sequence): RunEvent => ({ runId, sequence, at: '2026-01-01T00:00:00Z', body: { type: 'run-started' } }),
  ),
})

it('WEB-1: a broken feed comes back and resumes after the last known event', () => {
  const { client, sockets, seen, next, onConnectedChange } = setUp()
  client.subscribe(runId)
  sockets[0]?.open()
  sockets[0]?.say(events(1, 2, 3))
  sockets[0]?.drop()
  expect(onConnectedChange).toHaveBeenLastCalledWith(false)
  next()?.action()
  sockets[1]?.open()
  expect(onConnectedChange).toHaveBeenLastCalledWith(true)
  expect(sockets[1]?.sent).toEqual([{ type: 'subscribe', runId, afterSequence: 3 }])
  sockets[1]?.say(events(4))
  expect(seen).toEqual([1, 2, 3, 4])
})

it('WEB-1: the delays grow up to 15 s while the server stays away, and start anew once it spoke', () => {
  const { client, sockets, next } = setUp()
  client.subscribe(runId)
  const delays: number[] = []
  const fail = () => {
    sockets.at(-1)?.drop()
    const plan = next()
    if (plan) delays.push(plan.delayMs)
    plan?.action()
  }
  for (let time = 0; time < 7; time += 1) fail()
  expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000])
  sockets.at(-1)?.open()
  sockets.at(-1)?.say(events(1))
  fail()
  expect(delays.at(-1)).toBe(500)
})

it('WEB-1: the socket closes with the last subscription, and what an old socket still says is ignored', () => {
  const { client, sockets, planned, seen } = setUp()
  client.subscribe(runId)
  sockets[0]?.open()
  client.unsubscribe(runId)
  expect(sockets[0]?.close).toHaveBeenCalled()
  sockets[0]?.say(events(1))
  sockets[0]?.drop()
  expect(seen).toEqual([])
  expect(planned).toEqual([])
})
