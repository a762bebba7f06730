import type { Dataset } from '#contract/dataset.ts'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import type { Run, SentMessage } from '#contract/run.ts'
import { quoteBlock } from './block.ts'
import { holdsHiddenLevel } from './privacy/holds-hidden-level.ts'

/**
 * An earlier run of the analysis, and how much of the data whoever wrote its program knew. `levels`: the built-in analyst,
 * which reads all profiles and writes nothing of them but levels.
 */
export type EarlierRun = { run: Run; knew: PrivacyLevel | 'levels' }

type Told = { privacy: PrivacyLevel; datasets: Dataset[]; printed: number; mark: string }

const order: PrivacyLevel[] = ['structure', 'summary', 'rows']

/** What stands for a program that may not be told. */
export const withheldProgram =
  '(This program is not shown: it was written when more of the data could be told than now. Compute anew what you need of it.)'

/** Whether a program of a run may be told at this level: its author knew no more of the data than may be told now. */
export function mayTellProgram(
  { run, knew }: EarlierRun,
  code: string,
  { privacy, datasets }: Pick<Told, 'privacy' | 'datasets'>,
): boolean {
  if (knew !== 'levels') return order.indexOf(knew) <= order.indexOf(privacy)
  return knowsAll(run, datasets) && !holdsHiddenLevel(code, { said: run.prompt, datasets }, privacy)
}

/**
 * A step as the model is told of it: the request, the program, and at the level `rows` what it printed. A program whose
 * author knew more of the data than may be told now is left out, since values may stand in it.
 */
export function writeEarlierStep({ run, knew }: EarlierRun, { privacy, datasets, printed, mark }: Told): SentMessage[] {
  const attempt = run.attempts.at(-1)
  if (!attempt) return []
  const mayTell = mayTellProgram({ run, knew }, attempt.code, { privacy, datasets })
  const program = mayTell ? `\`\`\`python\n${attempt.code.trimEnd()}\n\`\`\`` : withheldProgram
  const output = attempt.outputs.map((one) => (one.type === 'stream' ? one.text : '')).join('')
  const shown = privacy === 'rows' && output && printed > 0
  return [
    { role: 'user', text: run.prompt || 'I ran my own code.' },
    { role: 'assistant', text: program },
    ...(shown
      ? [{ role: 'user' as const, text: `It printed:\n${quoteBlock('output', output, { mark, limit: printed })}` }]
      : []),
  ]
}

/** The levels of a dataset that has been deleted since can't be looked for. */
const knowsAll = ({ datasetIds }: Run, datasets: Dataset[]) =>
  datasetIds.every((id) => datasets.some((dataset) => dataset.id === id))
