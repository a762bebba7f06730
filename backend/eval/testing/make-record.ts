import type { RunRecord } from '../record/run-record.ts'
import type { SuiteQuestion } from '../suite/suite-question.ts'

export const conditions = { suite: 'hash', privacy: 'summary', maxAttempts: 3 } as const

/** A record of a run with one right answer, but for what is said. */
export const makeRecord = (changes: Partial<RunRecord> = {}): RunRecord => ({
  ...conditions,
  question: 'a',
  model: 'm/1',
  repeat: 1,
  outcome: 'answered',
  status: 'succeeded',
  passed: true,
  answers: [{ name: 'n', expected: '1', got: '1', source: 'reported', right: true }],
  attempts: 1,
  timing: { firstTokenMs: 100, executionMs: 50, totalMs: 1_000 },
  usage: { inputTokens: 10, outputTokens: 5, costUsd: 0.01 },
  runtime: { python: '3.13' },
  runId: 'run',
  finishedAt: '2026-11-24T03:00:00.000Z',
  ...changes,
})

export const makeQuestion = (changes: Partial<SuiteQuestion> = {}): SuiteQuestion => ({
  id: 'a',
  line: 1,
  file: 'a.csv',
  question: 'How many?',
  constraints: '',
  format: '',
  level: null,
  concepts: [],
  answers: [['n', '1']],
  ...changes,
})
