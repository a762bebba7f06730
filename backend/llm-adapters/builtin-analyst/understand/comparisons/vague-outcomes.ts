import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import { columnRole } from '../columns/column-role.ts'
import { listOccasions } from '../columns/find-occasions.ts'
import { ask } from '../questions.ts'
import { rewritePrompt } from '../rewrite-prompt.ts'

const harm = /副作用|不良反应|不良事件|\bside ?-?effects?\b|\badverse (?:events?|effects?|reactions?)\b/
const benefit = /(?:治疗)?疗效|治疗效果|效果|\befficacy\b|\btreatment response\b/

/** "疗效", "side effects": which of several measurements before and after is meant. Null where a measurement is named. */
export function askWhichEffect(prompt: string, text: string, sheet: Sheet, columns: ColumnProfile[]): Question | null {
  const isYesNo = ({ distinct }: ColumnProfile) => distinct === 2
  const words = text.match(harm)?.[0] ?? text.match(benefit)?.[0]
  const isEach = /各|每|所有|\beach\b|\ball\b/.test(text) && /率|\brates?\b|frequen|prevalence/.test(text)
  if (words === undefined || isEach) return null
  const sets = listOccasions(sheet)
    .map((one) => one.columns)
    .filter(([first]) => first !== undefined && isYesNo(first) === harm.test(words))
  if (sets.length < 2 || columns.some((column) => sets.flat().includes(column))) return null
  const comparesGroups = columns.some((column) => columnRole(column, sheet) !== 'measure')
  if (comparesGroups) {
    const last = sets.flatMap((set) => set.slice(-1))
    return say(
      words,
      showNames(last),
      rewritePrompt(
        prompt,
        words,
        last.map(({ name }) => name),
      ),
    )
  }
  const pairs = sets.map((set) => set.map(({ name }) => showName(name)))
  return say(
    words,
    {
      en: pairs.map((pair) => pair.join(' and ')).join(', or '),
      'zh-CN': pairs.map((pair) => pair.join('和')).join('，或'),
    },
    pairs.map((pair) => ({
      en: `compare ${pair.join(' and ')}, paired`,
      'zh-CN': `${pair.join('和')}配对比较`,
    })),
  )
}

const say = (words: string, names: Bilingual, choices: Bilingual[]): Question =>
  ask(
    `“${words}” can be judged by ${names.en}. Which is meant?`,
    `“${words}”可以用 ${names['zh-CN']} 来衡量。请问指哪一项？`,
    choices,
  )
