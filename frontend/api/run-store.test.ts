// @vitest-environment node
import { expect, it, vi } from 'vitest'
import type { RunEvent, RunEventBody } from '#contract/run-event.ts'
import { noUsage } from '#contract/usage.ts'
import { createRunStore, hasEnded } from './run-store.ts'

const runId = '5f3f6c1e-8a58-4d1c-9d5e-0a4cbd1b2a11'
const bodies: RunEventBody[] = [
  {
    type: 'run-queued',
    model: 'builtin/analyst',
    prompt: 'compare',
    language: 'en',
    analysisId: '6a3f6c1e-8a58-4d1c-9d5e-0a4cbd1b2a12',
    datasetIds: [],
  },
  { type: 'run-started' },
  { type: 'attempt-started', origin: 'model' },
  { type: 'text-delta', text: 'a' },
  { type: 'text-delta', text: 'b' },
  { type: 'usage-reported', usage: noUsage },
  { type: 'run-finished', status: 'succeeded' },
]
const log: RunEvent[] = bodies.map((body, index) => ({ runId, sequence: index + 1, at: '2026-01-01T00:00:00Z', body }))

function setUp() {
  const frames: (() => void)[] = []
  const store = createRunStore((action) => frames.push(action))
  const listener = vi.fn()
  store.listen(runId, listener)
  return { store, frames, listener }
}

it('WEB-2: a gap is told and changes nothing; the overlap of a resumed feed is harmless', () => {
  const { store } = setUp()
  expect(store.apply(runId, log.slice(0, 4))).toBe(true)
  expect(store.apply(runId, log.slice(5))).toBe(false)
  expect(store.lastSequenceOf(runId)).toBe(4)
  expect(store.apply(runId, log.slice(2))).toBe(true)
  const run = store.get(runId)
  expect(run?.attempts[0]?.text).toBe('ab')
  expect(run && hasEnded(run)).toBe(true)
})

it('WEB-3: listeners are told once per frame', () => {
  const { store, frames, listener } = setUp()
  for (const event of log) store.apply(runId, [event])
  expect(frames).toHaveLength(1)
  expect(listener).not.toHaveBeenCalled()
  frames[0]?.()
  expect(listener).toHaveBeenCalledTimes(1)
})

it('WEB-1: a stored run that is older than what came live is not taken over', () => {
  const { store } = setUp()
  store.apply(runId, log.slice(0, 3))
  const older = store.get(runId)
  store.apply(runId, log.slice(3))
  if (older) store.seed(older)
  expect(store.lastSequenceOf(runId)).toBe(log.length)
})
