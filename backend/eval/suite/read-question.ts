import { readExpected } from './read-expected.ts'
import type { LineFault } from './suite-fault.ts'
import type { ExpectedAnswer, SuiteQuestion } from './suite-question.ts'

/** Our own names first, then those of InfiAgent-DABench for the same. */
const known = [
  'id',
  'file',
  'question',
  'constraints',
  'format',
  'answers',
  'level',
  'concepts',
  'file_name',
  'common_answers',
]

export type ReadQuestion = Omit<SuiteQuestion, 'answers'> & { answers: ExpectedAnswer[] | null }

/** One line of a suite as a question, with all that is wrong with it. `answers` is null when the line has none. */
export function readQuestion(
  line: number,
  fields: Record<string, unknown>,
): { question: ReadQuestion; faults: LineFault[] } {
  const faults: LineFault[] = Object.keys(fields)
    .filter((field) => !known.includes(field))
    .map((field) => ({ key: 'field-unknown', params: { field, fields: known.join(', ') } }))
  const read = <T>({ value, fault }: { value: T; fault?: LineFault | undefined }): T => {
    if (fault) faults.push(fault)
    return value
  }
  const answersField =
    fields.answers === undefined && fields.common_answers !== undefined ? 'common_answers' : 'answers'
  const given = fields[answersField]
  const expected = given === undefined ? null : readExpected(answersField, given)
  const question = {
    line,
    id: read(readId(fields.id)),
    file: read(readText(fields, fields.file === undefined && fields.file_name !== undefined ? 'file_name' : 'file')),
    question: read(readText(fields, 'question')),
    constraints: read(readOptionalText(fields, 'constraints')) ?? '',
    format: read(readOptionalText(fields, 'format')) ?? '',
    level: read(readOptionalText(fields, 'level')),
    concepts: read(readTexts(fields, 'concepts')),
    answers: expected?.answers ?? null,
  }
  return { question, faults: [...faults, ...(expected?.faults ?? [])] }
}

type Read<T> = { value: T; fault?: LineFault }
type Fields = Record<string, unknown>

/** An id is a text, or a whole number as in InfiAgent-DABench, which becomes a text. */
export function readId(value: unknown): Read<string> {
  if (value === undefined) return { value: '', fault: { key: 'field-missing', params: { field: 'id' } } }
  if (Number.isSafeInteger(value)) return { value: String(value) }
  if (typeof value === 'string' && /^\S(.{0,198}\S)?$/.test(value)) return { value }
  return { value: '', fault: { key: 'id-expected' } }
}

function readText(fields: Fields, field: string): Read<string> {
  if (fields[field] === undefined) return { value: '', fault: { key: 'field-missing', params: { field } } }
  const { value, fault } = readOptionalText(fields, field)
  if (fault || value === null || value.trim() === '')
    return { value: '', fault: { key: 'text-expected', params: { field } } }
  return { value }
}

function readOptionalText(fields: Fields, field: string): Read<string | null> {
  const value = fields[field]
  if (value === undefined || value === null) return { value: null }
  return typeof value === 'string' ? { value } : { value: null, fault: { key: 'text-expected', params: { field } } }
}

function readTexts(fields: Fields, field: string): Read<string[]> {
  const value = fields[field]
  if (value === undefined) return { value: [] }
  if (Array.isArray(value) && value.every((each): each is string => typeof each === 'string')) return { value }
  return { value: [], fault: { key: 'texts-expected', params: { field } } }
}
