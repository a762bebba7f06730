import { z } from 'zod'
import type { LineFault } from './suite-fault.ts'
import type { ExpectedAnswer } from './suite-question.ts'

const scalar = z.union([z.string(), z.number(), z.boolean()])
const answersSchema = z.array(z.tuple([z.string(), z.union([scalar, z.array(scalar)])])).min(1)

/**
 * Answers as `[[name, value], …]`; a value that is a list becomes one text with commas. A name that comes twice is a fault;
 * InfiAgent-DABench has some in its `common_answers`, and there the last one counts, as it does for the benchmark's own script.
 */
export function readExpected(field: string, value: unknown): { answers: ExpectedAnswer[]; faults: LineFault[] } {
  const read = answersSchema.safeParse(value)
  if (!read.success) return { answers: [], faults: [{ key: 'answers-expected', params: { field } }] }
  const faults: LineFault[] = []
  const seen = new Set<string>()
  for (const [name] of read.data) {
    if (name.trim() !== name || !/^[^@[\]\n\r]{1,200}$/.test(name))
      faults.push({ key: 'answer-name', params: { name } })
    if (seen.has(name) && field === 'answers') faults.push({ key: 'answer-twice', params: { name } })
    seen.add(name)
  }
  const answers = new Map(read.data.map(([name, answer]) => [name, writeValue(answer)]))
  return { answers: [...answers], faults }
}

const writeValue = (value: z.infer<typeof scalar> | z.infer<typeof scalar>[]): string =>
  Array.isArray(value) ? `[${value.join(', ')}]` : String(value)
