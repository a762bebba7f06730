/** A name and the value that is right, as text, so that its decimals are kept. */
export type ExpectedAnswer = [name: string, value: string]

/** A question with known answers. */
export type SuiteQuestion = {
  id: string
  /** Its line in the suite, from 1. */
  line: number
  /** Relative to the folder of the data. */
  file: string
  question: string
  constraints: string
  format: string
  level: string | null
  concepts: string[]
  answers: ExpectedAnswer[]
}
