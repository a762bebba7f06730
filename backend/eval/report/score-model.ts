import { findWilsonInterval } from '#engine/compare/wilson-interval.ts'
import type { RunRecord } from '../record/run-record.ts'
import type { SuiteQuestion } from '../suite/suite-question.ts'
import { median } from './median.ts'
import type { ModelScore, Share } from './model-score.ts'

export type Scored = {
  model: string
  questions: SuiteQuestion[]
  repeats: number
  records: RunRecord[]
  unavailable: number
}

/**
 * How a model did over the judged runs in `records`. ABQ, PASQ and UASQ are the metrics of InfiAgent-DABench (Hu et al. 2024),
 * but for this: a run without an answer is wrong here, while the benchmark's own script leaves it out.
 */
export function scoreModel({ model, questions, repeats, records, unavailable }: Scored): ModelScore {
  const rate = share(records, ({ passed }) => passed)
  const answers = records.flatMap((record) => record.answers)
  const questionsSeen = new Set(records.map(({ question }) => question)).size
  const distribution = distribute(records, repeats)
  const whole = sum(distribution)
  const known = <T>(values: (T | null)[]): T[] => values.filter((value) => value !== null)
  const costs = known(records.map(({ usage }) => usage.costUsd))
  return {
    model,
    runs: { planned: questions.length * repeats, judged: records.length, unavailable },
    passRate: rate,
    passRateInterval: rate === null ? null : findInterval(rate, questionsSeen),
    proportionalAccuracy: mean(records.map((record) => share(record.answers, ({ right }) => right) ?? 0)),
    uniformAccuracy: share(answers, ({ right }) => right),
    distribution,
    passAtLeastOnce: whole === 0 ? null : 1 - (distribution[0] ?? 0) / whole,
    passAlways: whole === 0 ? null : (distribution[repeats] ?? 0) / whole,
    ranWithoutError: share(records, ({ status }) => status === 'succeeded'),
    meanAttempts: mean(records.map(({ attempts }) => attempts)),
    medianFirstTokenMs: median(known(records.map(({ timing }) => timing.firstTokenMs))),
    medianTotalMs: median(known(records.map(({ timing }) => timing.totalMs))),
    inputTokens: sumKnown(known(records.map(({ usage }) => usage.inputTokens))),
    outputTokens: sumKnown(known(records.map(({ usage }) => usage.outputTokens))),
    isEstimated: records.some(({ usage }) => usage.isEstimated === true),
    costUsd: sumKnown(costs),
    unknownCosts: records.length - costs.length,
    byLevel: shareBy(records, questions, ({ level }) => (level === null ? [] : [level])),
    byConcept: shareBy(records, questions, ({ concepts }) => concepts),
  }
}

/** How many questions passed in 0, 1, … all of their repeats. */
function distribute(records: RunRecord[], repeats: number): number[] {
  const counts = Array.from({ length: repeats + 1 }, () => 0)
  for (const [, runs] of Map.groupBy(records, ({ question }) => question)) {
    if (runs.length !== repeats) continue
    const passed = runs.filter((run) => run.passed).length
    counts[passed] = (counts[passed] ?? 0) + 1
  }
  return counts
}

function shareBy(
  records: RunRecord[],
  questions: SuiteQuestion[],
  kindsOf: (question: SuiteQuestion) => string[],
): Record<string, Share> {
  const shares = new Map<string, Share>()
  for (const question of questions)
    for (const kind of new Set(kindsOf(question))) {
      const runs = records.filter((record) => record.question === question.id)
      const before = shares.get(kind) ?? { passed: 0, runs: 0 }
      shares.set(kind, {
        passed: before.passed + runs.filter(({ passed }) => passed).length,
        runs: before.runs + runs.length,
      })
    }
  return Object.fromEntries(shares)
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const sumKnown = (numbers: number[]) => (numbers.length === 0 ? null : sum(numbers))
const mean = (numbers: number[]) => (numbers.length === 0 ? null : sum(numbers) / numbers.length)
const share = <T>(items: T[], isCounted: (item: T) => boolean) =>
  items.length === 0 ? null : items.filter(isCounted).length / items.length

/** The questions are the sample, and a question that passed in some of its repeats is a part of a success. */
function findInterval(rate: number, questions: number): { low: number; high: number } {
  const { low, high } = findWilsonInterval(rate * questions, questions)
  return { low, high }
}
