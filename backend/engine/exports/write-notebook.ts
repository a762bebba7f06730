import type { Run } from '#contract/run.ts'
import { type ReadArtifact, writeNotebookOutput } from './notebook-output.ts'

const head = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {
    kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' },
    language_info: { name: 'python' },
  },
}

/** Gives code that reports results a `report` where it is run by another Jupyter. */
const reportElsewhere = {
  cell_type: 'code',
  id: 'report',
  metadata: {},
  source: `# LLM Data Lab has report() at hand and keeps what it is given; elsewhere it is printed.
try:
    report
except NameError:
    def report(name, value, unit=None):
        print(f"{name} = {value}" + (f" {unit}" if unit else ""))`,
  outputs: [],
}

/** The steps as an executed Jupyter notebook (nbformat 4.5) in pieces: question, code with its outputs, interpretation. */
export async function* writeNotebook(runs: AsyncIterable<Run>, read: ReadArtifact): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"cells":[`
  let isFirst = true
  let executed = 0
  let hasReport = false
  for await (const run of runs) {
    const attempt = run.attempts.at(-1)
    for (const [role, text] of [
      ['question', run.prompt],
      ['code', attempt?.code ?? ''],
      ['interpretation', run.interpretation?.text ?? ''],
    ] as const) {
      if (text.trim() === '') continue
      yield isFirst ? '' : ','
      isFirst = false
      if (role === 'code' && !hasReport && /\breport\(/.test(text)) {
        hasReport = true
        executed += 1
        yield `${JSON.stringify({ ...reportElsewhere, execution_count: executed })},`
      }
      const id = `${role.slice(0, 1)}-${run.id}`
      if (role !== 'code') {
        yield JSON.stringify({ cell_type: 'markdown', id, metadata: {}, source: text })
        continue
      }
      executed += 1
      const cell = { cell_type: 'code', id, metadata: {}, execution_count: executed, source: text }
      yield `${JSON.stringify(cell).slice(0, -1)},"outputs":[`
      for (const [index, output] of (attempt?.outputs ?? []).entries()) {
        if (index > 0) yield ','
        yield* writeNotebookOutput(output, read)
      }
      yield ']}'
    }
  }
  yield ']}'
}
