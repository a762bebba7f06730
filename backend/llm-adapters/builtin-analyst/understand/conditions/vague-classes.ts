import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { RowFilter } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { isNumeric } from '../columns/column-role.ts'
import { ask } from '../questions.ts'
import { extendPrompt, rewritePrompt } from '../rewrite-prompt.ts'

/** Words that draw a line without saying where: each needs its cut. */
const classes: { words: RegExp; concept: string; cuts: string[] }[] = [
  {
    words:
      /老年人?|年纪大的|年龄大的|高龄|\belderly\b|\bold people\b|\bolder (?:patients|people|adults|mothers|women|men|subjects)\b/,
    concept: 'age',
    cuts: ['>= 60', '>= 65'],
  },
  {
    words:
      /年轻人?|年轻的|青年|\byoung (?:patients|people|adults)\b|\byounger (?:patients|people|adults|mothers|women|men|subjects)\b/,
    concept: 'age',
    cuts: ['< 45', '< 60'],
  },
  { words: /肥胖|\bobese\b|\bobesity\b/, concept: 'bmi', cuts: ['>= 28', '>= 30'] },
  { words: /超重|\boverweight\b/, concept: 'bmi', cuts: ['>= 24', '>= 25'] },
]

/** Asks where the line is drawn, where the table has the measure and the request names no limit of it. */
export function askForCut(prompt: string, text: string, sheet: Sheet, filters: RowFilter[]): Question | null {
  for (const { words, concept, cuts } of classes) {
    const found = text.match(words)?.[0]
    const column = sheet.columns.find((one) => isNumeric(one) && conceptsOf(one.name).includes(concept))
    if (found && column && !filters.some((filter) => filter.column === column))
      return askCut(prompt, found, column, cuts)
  }
  return null
}

const ends =
  /(高|低|中)(?:等?)«(\d+)»(?:组|的)|«(\d+)»([高低])(?:组|的组)|\b(high|low|highest|lowest|medium) «(\d+)»(?! (?:than|to))|最(高|低)的?«(\d+)»/

/** "The high dose" of a column of a few numbers: which of them. `«n»` are the columns of the prompt. */
export function askForEnd(
  prompt: string,
  masked: string,
  columnAt: (number: string | undefined) => ColumnProfile | null,
): Question | null {
  const found = masked.match(ends)
  const column = columnAt(found?.slice(1).find((part) => part !== undefined && /^\d+$/.test(part)))
  if (!found || !column || !isNumeric(column) || column.distinct > 12 || column.distinct < 3) return null
  const side = found.slice(1).find((part) => part !== undefined && !/^\d+$/.test(part)) ?? ''
  const isHigh = /高|high/.test(side)
  const [first, next] = [isHigh ? column.max : column.min, column.quantiles?.[2]]
  if (typeof first !== 'number' || typeof next !== 'number' || first === next) return null
  const cuts = [`= ${first}`, `${isHigh ? '>=' : '<='} ${next}`]
  const words = found[0].replace(/«\d+»/, '').replace(/[组的 ]/g, '')
  const readings = cuts.map((cut) => `${column.name} ${cut}`)
  const [one, other] = readings.map(showName)
  return ask(
    `“${words} ${column.name}” names no value. Is ${one} meant, or ${other}? Write the condition with its number.`,
    `“${words}${column.name}”没有说明取值。是指 ${one} 还是 ${other}？请写明条件和数值。`,
    extendPrompt(
      prompt,
      readings.map((reading) => ({ en: `only ${showName(reading)}`, 'zh-CN': `只看 ${showName(reading)}` })),
    ),
  )
}

function askCut(prompt: string, words: string, column: ColumnProfile, cuts: string[]): Question {
  const readings = cuts.map((cut) => `${column.name} ${cut}`)
  const [first, second] = readings.map(showName)
  return ask(
    `“${words}” says no limit. Is ${first} meant, or ${second}? Write the condition with its number.`,
    `“${words}”没有说明界限。是指 ${first} 还是 ${second}？请写明条件和数值。`,
    rewritePrompt(prompt, words, readings),
  )
}
