import type { ErrorCode } from '#contract/app-error.ts'
import type { Run } from '#contract/run.ts'
import { readAnswers } from '../answers/read-answers.ts'
import { judgeAnswers } from '../judge/judge-answers.ts'
import type { SuiteQuestion } from '../suite/suite-question.ts'
import type { Conditions, RunRecord } from './run-record.ts'

/** Failures of the way to the model or of this machine, which say nothing of the model. */
const unavailable: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'rate-limited',
  'model-unavailable',
  'model-rejected-key',
  'model-failed',
  'model-timeout',
  'sandbox-unavailable',
  'storage-unavailable',
  'internal',
])

type Asked = { conditions: Conditions; question: SuiteQuestion; model: string; repeat: number }

/** A run that has ended, judged; null for one that was stopped from outside and has to be done again. */
export function recordRun(run: Run, { conditions, question, model, repeat }: Asked): RunRecord | null {
  if (run.status === 'cancelled' || run.status === 'interrupted') return null
  const names = question.answers.map(([name]) => name)
  const answers = judgeAnswers(question.answers, readAnswers(run, names))
  const isAnswered = run.error === undefined || !unavailable.has(run.error.code)
  const { firstTokenMs, executionMs, totalMs, createdAt, finishedAt } = run.timing
  return {
    ...conditions,
    question: question.id,
    model,
    repeat,
    outcome: isAnswered ? 'answered' : 'unavailable',
    status: run.status,
    passed: isAnswered && answers.every(({ right }) => right),
    answers,
    attempts: run.attempts.length,
    timing: { firstTokenMs, executionMs, totalMs },
    usage: run.usage,
    runtime: run.runtime,
    ...(run.error && { error: run.error }),
    runId: run.id,
    finishedAt: finishedAt ?? createdAt,
  }
}
