import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import { showName, showNames } from '../../write-names.ts'
import { listColumns } from '../columns/column-role.ts'
import { ask } from '../questions.ts'
import { extendPrompt, rewritePrompt } from '../rewrite-prompt.ts'
import { listTimes } from '../survival/find-follow-up.ts'

/** High and low of a measure without a limit. */
export function askWhereToCut(prompt: string, column: ColumnProfile): Question {
  const name = showName(column.name)
  const value = typeof column.mean === 'number' ? Number(column.mean.toPrecision(2)) : 10
  return ask(
    `Where should ${name} be cut into groups? Give a number, or the median.`,
    `${name} 在哪里切分成组？请给出数值，或用中位数。`,
    extendPrompt(prompt, [
      { en: `${name} split at the median`, 'zh-CN': `${name}以中位数为界` },
      { en: `${name} split at ${value}`, 'zh-CN': `${name}以${value}为界` },
    ]),
  )
}

/** High and low of something that is not named. */
export function askWhichToCut(prompt: string, words: string, sheet: Sheet): Question | null {
  const times = listTimes(sheet)
  const candidates = listColumns(sheet, ['measure']).filter((column) => !times.includes(column))
  if (candidates.length === 0) return null
  const names = showNames(candidates)
  return ask(
    `Which measure is meant by “${words}”: ${names.en}? And where is it cut: at the median, or at a number?`,
    `“${words}”指哪个指标：${names['zh-CN']}？在哪里切分：中位数，还是某个数值？`,
    rewritePrompt(
      prompt,
      words,
      candidates.slice(0, 4).map(({ name }) => name),
    ),
  )
}
