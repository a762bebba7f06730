import { readExpected } from './read-expected.ts'
import { readLines } from './read-lines.ts'
import { readId } from './read-question.ts'
import type { LineFault, SuiteFault } from './suite-fault.ts'
import type { ExpectedAnswer } from './suite-question.ts'

export type Label = { line: number; answers: ExpectedAnswer[] }

/** A file of labels, `{id, common_answers: [[name, value], …]}` per line, by id; `answers` is understood too. */
export function readLabels(text: string): { labels: Map<string, Label>; faults: SuiteFault[] } {
  const labels = new Map<string, Label>()
  const faults: SuiteFault[] = []
  for (const { line, fields } of readLines(text)) {
    const add = (found: LineFault[]) =>
      faults.push(...found.map((each) => ({ source: 'labels' as const, line, ...each })))
    if (!fields) {
      add([{ key: 'not-json' }])
      continue
    }
    const { value: id, fault } = readId(fields.id)
    if (fault) add([fault])
    const field = fields.answers === undefined ? 'common_answers' : 'answers'
    const expected = readExpected(field, fields[field])
    add(expected.faults)
    const before = labels.get(id)
    if (before && !fault) add([{ key: 'id-twice', params: { id, other: before.line } }])
    else labels.set(id, { line, answers: expected.answers })
  }
  labels.delete('')
  return { labels, faults }
}
