import type { FoundAnswer } from '../answers/read-answers.ts'
import type { ExpectedAnswer } from '../suite/suite-question.ts'
import { isSameAnswer } from './is-same-answer.ts'

/** One sub-question: what was expected, what came and from where (null: nothing came by this name). */
export type JudgedAnswer = {
  name: string
  expected: string
  got: string | null
  source: FoundAnswer['source'] | null
  right: boolean
}

/** Holds what was found against what is expected, name by name. */
export const judgeAnswers = (expected: ExpectedAnswer[], found: Map<string, FoundAnswer>): JudgedAnswer[] =>
  expected.map(([name, value]) => {
    const answer = found.get(name)
    const right = answer !== undefined && isSameAnswer(value, answer.value)
    return { name, expected: value, got: answer?.value ?? null, source: answer?.source ?? null, right }
  })
