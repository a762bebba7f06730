import { describe, expect, it } from 'vitest'
import { applyRunEvent, foldRunEvents } from './apply-run-event.ts'
import type { RunEvent, RunEventBody } from './run-event.ts'

const runId = '0b7f2d2e-6a43-4c5f-9a51-0b2f6c9d1e11'
const queued: RunEventBody = {
  type: 'run-queued',
  model: 'builtin/analyst',
  prompt: 'compare',
  language: 'en',
  analysisId: '0b7f2d2e-6a43-4c5f-9a51-0b2f6c9d1e12',
  datasetIds: [],
}
const stream = (text: string, name: 'stdout' | 'stderr' = 'stdout'): RunEventBody => ({
  type: 'output-stream',
  output: { type: 'stream', name, text },
})
const display = (text: string, displayId?: string) => ({
  type: 'display' as const,
  media: [{ mediaType: 'text/plain', text, sizeBytes: text.length }],
  ...(displayId && { displayId }),
})

const log = (...bodies: RunEventBody[]): RunEvent[] =>
  [queued, ...bodies].map((body, index) => ({
    runId,
    sequence: index + 1,
    at: new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString(),
    body,
  }))

const wholeRun = log(
  { type: 'run-started' },
  { type: 'attempt-started', origin: 'model' },
  { type: 'prompt-sent', messages: [{ role: 'user', text: 'compare' }] },
  { type: 'reasoning-delta', text: 'hm' },
  { type: 'text-delta', text: 'I will ' },
  { type: 'text-delta', text: 'compare.' },
  { type: 'usage-reported', usage: { inputTokens: 10, outputTokens: 5, costUsd: 0.25 } },
  { type: 'code-ready', code: 'x = 1' },
  { type: 'kernel-opening' },
  { type: 'kernel-ready', replayedRuns: 2, runtime: { python: '3.11.2' } },
  { type: 'execution-started' },
  stream('a'),
  stream('b'),
  stream('c', 'stderr'),
  { type: 'output-display', output: display('one', 'd1') },
  { type: 'output-updated', output: display('two', 'd1') },
  { type: 'execution-finished', durationMs: 40 },
  { type: 'attempt-finished', status: 'succeeded' },
  { type: 'run-finished', status: 'succeeded' },
)

describe('applyRunEvent', () => {
  it('RUN-1: folds a whole log into the run that a page shows', () => {
    const run = foldRunEvents(wholeRun)
    expect(run).toMatchObject({
      id: runId,
      status: 'succeeded',
      stage: 'finished',
      replayedRuns: 2,
      runtime: { python: '3.11.2' },
      usage: { inputTokens: 10, outputTokens: 5, costUsd: 0.25 },
      timing: { firstTokenMs: 4000, executionMs: 40, totalMs: 18_000 },
      lastSequence: 20,
    })
    expect(run?.attempts).toHaveLength(1)
    expect(run?.attempts[0]).toMatchObject({
      origin: 'model',
      status: 'succeeded',
      text: 'I will compare.',
      reasoning: 'hm',
      code: 'x = 1',
    })
  })

  it('RUN-1: overlap of a resumed feed changes nothing, a gap is refused', () => {
    const half = foldRunEvents(wholeRun.slice(0, 12))
    const resumed = wholeRun.slice(5).reduce((run, event) => applyRunEvent(run, event), half)
    expect(resumed).toEqual(foldRunEvents(wholeRun))
    expect(() => foldRunEvents([...wholeRun.slice(0, 3), ...wholeRun.slice(4)])).toThrow(/event 5 follows 3/)
    expect(() => foldRunEvents(wholeRun.slice(1))).toThrow(/the log starts with/)
  })

  it('RUN-2: joins pieces of one stream, updates displays by id and clears', () => {
    expect(foldRunEvents(wholeRun)?.attempts[0]?.outputs).toEqual([
      { type: 'stream', name: 'stdout', text: 'ab' },
      { type: 'stream', name: 'stderr', text: 'c' },
      display('two', 'd1'),
    ])
    const cleared = foldRunEvents([
      ...wholeRun.slice(0, 16),
      { ...wholeRun[16], body: { type: 'outputs-cleared' } } as RunEvent,
    ])
    expect(cleared?.attempts[0]?.outputs).toEqual([])
  })

  it('RUN-3: an attempt of unknown cost makes the sum unknown, and keeps the tokens that are known', () => {
    const usage = (inputTokens: number | null, costUsd: number | null): RunEventBody => ({
      type: 'usage-reported',
      usage: { inputTokens, outputTokens: null, costUsd },
    })
    expect(foldRunEvents(log(usage(3, 0.5), usage(4, 0.25)))?.usage).toEqual({
      inputTokens: 7,
      outputTokens: null,
      costUsd: 0.75,
    })
    expect(foldRunEvents(log(usage(3, 0.5), usage(null, null)))?.usage).toEqual({
      inputTokens: 3,
      outputTokens: null,
      costUsd: null,
    })
    expect(foldRunEvents(log())?.usage.costUsd).toBeNull()
  })

  it('RUN-7: an attempt that was under way when the run ended is stopped', () => {
    const run = foldRunEvents(
      log(
        { type: 'run-started' },
        { type: 'attempt-started', origin: 'user' },
        { type: 'execution-started' },
        { type: 'run-finished', status: 'cancelled' },
      ),
    )
    expect(run?.status).toBe('cancelled')
    expect(run?.attempts[0]?.status).toBe('stopped')
  })
})
