import type { Language } from '#contract/language.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import type { RunRecord } from './record/run-record.ts'
import { formatSeconds } from './report/format-figure.ts'
import { commandTexts } from './texts/command-texts.ts'
import { say } from './texts/say.ts'

/** One line on stderr for a run that has ended: passed (✓), not passed (✗) or not asked (–). */
export function printProgress(
  record: RunRecord,
  { done, all }: { done: number; all: number },
  language: Language,
): void {
  const { question, model, repeat, answers, outcome, error, timing } = record
  const count = `[${String(done).padStart(String(all).length)}/${all}]`
  const right = `${answers.filter((answer) => answer.right).length}/${answers.length}`
  const reason = error ? formatUserMessage(error.message, language) : ''
  const said = outcome === 'unavailable' ? say(commandTexts.unavailable, language, { reason }) : reason
  const mark = outcome === 'unavailable' ? '–' : record.passed ? '✓' : '✗'
  const words = [count, mark, question, '·', model, '·', `#${repeat}`, '·', right, '·', formatSeconds(timing.totalMs)]
  console.error(`${words.join(' ')}${said === '' ? '' : `  ${said.split('\n')[0]}`}`)
}
