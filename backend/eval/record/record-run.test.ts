import { expect, it } from 'vitest'
import type { ErrorCode } from '#contract/app-error.ts'
import type { Run } from '#contract/run.ts'
import { noUsage } from '#contract/usage.ts'
import { conditions, makeQuestion } from '../testing/make-record.ts'
import { recordRun } from './record-run.ts'

const timing = { createdAt: 'then', startedAt: null, finishedAt: 'now', firstTokenMs: 1, executionMs: 2, totalMs: 3 }
const ended = (status: Run['status'], code?: ErrorCode) =>
  ({
    ...{ id: 'r', status, timing, usage: noUsage, runtime: null, keyResults: [] },
    attempts: [{ text: '@n[1]', outputs: [] }],
    ...(code && { error: { code, message: { key: 'run-no-code', params: {} }, retryable: false } }),
  }) as unknown as Run
const record = (run: Run, answers: [string, string][] = [['n', '1']]) =>
  recordRun(run, { conditions, question: makeQuestion({ answers }), model: 'm/1', repeat: 1 })

it('EVL-4: a question passes when all its answers are right', () => {
  expect(record(ended('succeeded'))).toMatchObject({
    passed: true,
    answers: [{ got: '1', source: 'said', right: true }],
  })
  const half = record(ended('succeeded'), [
    ['n', '1'],
    ['m', '2'],
  ])
  expect(half).toMatchObject({ passed: false, answers: [{ right: true }, { got: null, source: null, right: false }] })
})

it('EVL-9: what the model did wrong counts, what kept it from being asked does not', () => {
  for (const code of ['no-code', 'code-failed', 'kernel-died', 'limit-reached'] as const)
    expect(record(ended('failed', code))?.outcome).toBe('answered')
  for (const code of [
    'model-unavailable',
    'model-rejected-key',
    'model-failed',
    'model-timeout',
    'sandbox-unavailable',
  ] as const)
    expect(record(ended('failed', code))).toMatchObject({ outcome: 'unavailable', passed: false })
})

it('EVL-6: a run that was stopped from outside leaves no record', () => {
  expect([record(ended('interrupted', 'kernel-died')), record(ended('cancelled'))]).toEqual([null, null])
})
