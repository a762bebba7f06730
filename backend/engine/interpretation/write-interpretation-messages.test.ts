import { expect, it } from 'vitest'
import { foldRunEvents } from '#contract/apply-run-event.ts'
import type { Run } from '#contract/run.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import { countTokens } from '#engine/prompt/fit-messages.ts'
import { writeInterpretationMessages } from './write-interpretation-messages.ts'

const id = '00000000-0000-4000-8000-000000000000'
const sized = (contextWindow: number) => ({ id: 'a/b', provider: 'a', contextWindow, isLocal: true })

function runThatPrinted(text: string): Run {
  const bodies: RunEventBody[] = [
    { type: 'run-queued', model: 'a/b', prompt: 'how many?', language: 'en', analysisId: id, datasetIds: [] },
    { type: 'attempt-started', origin: 'model' },
    { type: 'code-ready', code: 'print(1)' },
    { type: 'output-stream', output: { type: 'stream', name: 'stdout', text } },
  ]
  const run = foldRunEvents(
    bodies.map((body, index) => ({ runId: id, sequence: index + 1, at: '2026-01-01T00:00:00Z', body })),
  )
  if (!run) throw new Error('no run')
  return run
}

function write(run: Run, contextWindow: number) {
  const [attempt] = run.attempts
  if (!attempt) throw new Error('no attempt')
  return writeInterpretationMessages({ run, attempt }, sized(contextWindow))
}

it('INT-2: outputs that fit are sent whole', () => {
  const messages = write(runThatPrinted('first\nn = 42\nlast\n'), 32_000)
  expect(messages.at(-1)?.text).toContain('| first\n| n = 42\n| last')
  expect(messages.at(-1)?.text).toContain('print(1)')
})

it.each([4_096, 16_384, 128_000])(
  'INT-2: for a window of %d tokens the middle of long outputs is left out',
  (window) => {
    const messages = write(runThatPrinted(`first line\n${'0.123 4.567\n'.repeat(100_000)}last line\n`), window)
    const text = messages.at(-1)?.text ?? ''
    expect(text).toContain('first line')
    expect(text).toContain('last line')
    expect(text).toMatch(/\[\d+ characters left out\]/)
    expect(countTokens(messages)).toBeLessThan(window * 0.75)
  },
)

it('INT-2: a window that holds not even the least is told', () => {
  expect(() => write(runThatPrinted('x'.repeat(5_000)), 300)).toThrow(/prompt-too-long/)
})
