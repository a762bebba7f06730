import { expect, it } from 'vitest'
import type { RunRecord } from '../record/run-record.ts'
import { makeQuestion, makeRecord } from '../testing/make-record.ts'
import { alignTable } from './align-table.ts'
import { makeReport } from './make-report.ts'
import { scoreModel } from './score-model.ts'
import { writeMarkdown } from './write-markdown.ts'

const questions = ['a', 'b', 'c', 'd'].map((id) =>
  makeQuestion({ id, level: id === 'd' ? 'hard' : 'easy', concepts: ['mean', ...(id === 'a' ? ['count'] : [])] }),
)
const right = { name: 'n', expected: '1', got: '1', source: 'reported', right: true } as const
const wrong = { name: 'm', expected: '2.50', got: '3 | 4', source: 'reported', right: false } as const
const missed = { ...right, got: '3 | 4', right: false }

/** a: both right; b: one of the two; c: neither, three answers of which one is right; d: one run missing. */
const records: RunRecord[] = [
  makeRecord({ question: 'a' }),
  makeRecord({ question: 'a', repeat: 2, timing: { firstTokenMs: null, executionMs: 1, totalMs: 3_000 } }),
  makeRecord({ question: 'b' }),
  makeRecord({ question: 'b', repeat: 2, passed: false, answers: [missed], attempts: 3, status: 'failed' }),
  ...[1, 2].map((repeat) =>
    makeRecord({ question: 'c', repeat, passed: false, answers: [right, wrong, { ...wrong, name: 'k', got: null }] }),
  ),
  makeRecord({ question: 'd', usage: { inputTokens: null, outputTokens: 7, costUsd: null, isEstimated: true } }),
]

const score = () => scoreModel({ model: 'm/1', questions, repeats: 2, records, unavailable: 1 })

it('EVL-10: pass rate, PASQ and UASQ are those of InfiAgent-DABench', () => {
  const { passRate, proportionalAccuracy, uniformAccuracy, runs } = score()
  expect(runs).toEqual({ planned: 8, judged: 7, unavailable: 1 })
  expect(passRate).toBeCloseTo(4 / 7)
  expect(proportionalAccuracy).toBeCloseTo((4 + 2 / 3) / 7)
  expect(uniformAccuracy).toBeCloseTo(6 / 11)
})

it('EVL-10: the interval is Wilson’s with the questions as the sample', () => {
  const passed = [1, 2].flatMap((repeat) =>
    Array.from({ length: 10 }, (_, index) => ({ repeat, question: `q${index}` })),
  )
  const tenOfTen = passed.map((each) => makeRecord({ ...each, passed: each.question < 'q8' }))
  const interval = scoreModel({
    model: 'm/1',
    questions: [],
    repeats: 2,
    records: tenOfTen,
    unavailable: 0,
  }).passRateInterval
  // R: prop.test(8, 10, correct = FALSE)
  expect(interval?.low).toBeCloseTo(0.4902, 4)
  expect(interval?.high).toBeCloseTo(0.9433, 4)
})

it('EVL-10: questions are counted by the repeats that passed, those with a repeat missing left out', () => {
  expect(score().distribution).toEqual([1, 1, 1])
  expect(score().passAtLeastOnce).toBeCloseTo(2 / 3)
  expect(score().passAlways).toBeCloseTo(1 / 3)
})

it('EVL-10: times are medians, known tokens and costs add up, unknown ones stay unknown', () => {
  expect(score()).toMatchObject({
    ...{ medianFirstTokenMs: 100, medianTotalMs: 1_000, inputTokens: 60, outputTokens: 37, isEstimated: true },
    unknownCosts: 1,
    byLevel: { easy: { passed: 3, runs: 6 }, hard: { passed: 1, runs: 1 } },
    byConcept: { mean: { passed: 4, runs: 7 }, count: { passed: 2, runs: 2 } },
  })
  expect(score().costUsd).toBeCloseTo(0.06)
  expect(score().ranWithoutError).toBeCloseTo(6 / 7)
  expect(scoreModel({ model: 'm/1', questions, repeats: 2, records: [], unavailable: 0 })).toMatchObject({
    ...{
      passRate: null,
      passRateInterval: null,
      costUsd: null,
      inputTokens: null,
      medianTotalMs: null,
      passAlways: null,
    },
  })
})

const error = { code: 'model-rejected-key', message: { key: 'run-no-code', params: {} }, retryable: false } as const
const report = () =>
  makeReport({
    questions,
    judged: records,
    unavailable: [makeRecord({ question: 'd', repeat: 2, outcome: 'unavailable', error })],
    writtenAt: new Date(0),
    suite: { file: 's.jsonl', labels: null, data: '.', sha256: 'abc', questions: 9, asked: 4 },
    settings: { models: ['m/1'], repeats: 2, privacy: 'summary', maxAttempts: 3, sandbox: 'bubblewrap' },
    versions: { product: '1', node: 'v1', runtime: {} },
  })

it('EVL-11: the report says what was missed, what could not be asked, and under which conditions', () => {
  expect(report()).toMatchObject({
    runs: { planned: 8, judged: 7, unavailable: 1 },
    missed: [
      { question: 'b', passed: 1, runs: 2 },
      { question: 'c', answers: [{ right: 2 }, { expected: '2.50', got: ['3 | 4', '3 | 4'] }, { got: [null, null] }] },
    ],
    unavailable: [{ model: 'm/1', runs: 1, error }],
    versions: { runtime: { python: '3.13' } },
  })
})

it('EVL-11: report.md is whole in both languages, its tables in line', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const text = writeMarkdown(report(), language)
    expect(text).not.toMatch(/undefined|null|NaN|\{\w+\}/)
    expect(text).toContain('3 \\| 4')
    expect(text).toContain(' 57.1% |')
    expect(text).toContain('abc')
  }
  expect(writeMarkdown(report(), 'en')).toContain('**This evaluation is not complete.**')
  expect(writeMarkdown(report(), 'zh-CN')).toContain('**评测尚未完成。**')
  expect(
    alignTable(
      ['模型', 'n'],
      [
        ['甲', '10'],
        ['b|c', '2'],
      ],
    ),
  ).toBe(['| 模型 |   n |', '| ---- | --: |', '| 甲   |  10 |', '| b\\|c |   2 |'].join('\n'))
})
