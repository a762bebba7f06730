import { promptLimit } from '#contract/create-runs.ts'
import { composeQuestion } from '../ask/compose-question.ts'
import { readLabels } from './read-labels.ts'
import { readLines } from './read-lines.ts'
import { type ReadQuestion, readQuestion } from './read-question.ts'
import type { LineFault, SuiteFault } from './suite-fault.ts'
import type { ExpectedAnswer, SuiteQuestion } from './suite-question.ts'

/** The questions of a suite and all that is wrong with it, in the order of the lines. Looks at no data file. */
export function readSuite(
  text: string,
  labelsText: string | null,
): { questions: SuiteQuestion[]; faults: SuiteFault[] } {
  const { labels, faults: labelFaults } = readLabels(labelsText ?? '')
  const faults: SuiteFault[] = []
  const questions: SuiteQuestion[] = []
  const lineOf = new Map<string, number>()
  const lines = readLines(text)
  for (const { line, fields } of lines) {
    const read = fields && readQuestion(line, fields)
    if (!read) {
      faults.push({ source: 'suite', line, key: 'not-json' })
      continue
    }
    const { id } = read.question
    const answered = withAnswers(read.question, labels.get(id)?.answers)
    const found = [...read.faults, ...answered.faults, ...checkId(id, lineOf), ...checkLength(answered.question)]
    faults.push(...found.map((fault) => ({ source: 'suite' as const, line, ...fault })))
    if (!lineOf.has(id)) lineOf.set(id, line)
    questions.push(answered.question)
  }
  if (lines.length === 0) faults.push({ source: 'suite', line: 1, key: 'no-questions' })
  for (const [id, { line }] of labels)
    if (!lineOf.has(id)) faults.push({ source: 'labels', line, key: 'label-unknown', params: { id } })
  return { questions, faults: [...faults, ...labelFaults] }
}

function withAnswers(
  question: ReadQuestion,
  label: ExpectedAnswer[] | undefined,
): { question: SuiteQuestion; faults: LineFault[] } {
  const { answers } = question
  if (answers && label) return { question: { ...question, answers }, faults: [{ key: 'answers-and-labels' }] }
  const known = answers ?? label
  if (known) return { question: { ...question, answers: known }, faults: [] }
  return { question: { ...question, answers: [] }, faults: [{ key: 'label-missing', params: { id: question.id } }] }
}

function checkId(id: string, lineOf: Map<string, number>): LineFault[] {
  const other = lineOf.get(id)
  return other === undefined || id === '' ? [] : [{ key: 'id-twice', params: { id, other } }]
}

function checkLength(question: SuiteQuestion): LineFault[] {
  const { length } = composeQuestion(question)
  return length > promptLimit ? [{ key: 'question-too-long', params: { length, limit: promptLimit } }] : []
}
