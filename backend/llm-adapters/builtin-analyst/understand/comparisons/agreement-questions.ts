import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import { isNumeric } from '../columns/column-role.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask, decline, quoted } from '../questions.ts'

export function askForRaters({ columns }: ParsedRequest, sets: ColumnProfile[][]): Question {
  const shown = sets.map((raters) => showNames(raters))
  const named = columns.length > 0 ? showNames(columns) : null
  return ask(
    `Agreement is between two or more columns, one for each rater or device${named ? `; named is only ${named.en}` : ''}. ${shown.length > 0 ? `It could be: ${shown.map(({ en }) => en).join('; ')}.` : 'Name them.'}`,
    `一致性分析针对两列或更多列（每位评定者或每台仪器一列）${named ? `；请求中只提到 ${named['zh-CN']}` : ''}。${shown.length > 0 ? `可能是：${shown.map((names) => names['zh-CN']).join('；')}。` : '请指明是哪几列。'}`,
    sets.slice(0, 4).map(agreementExample),
  )
}

const agreementExample = (columns: ColumnProfile[]): Bilingual => {
  const names = columns.map(({ name }) => showName(name))
  return {
    en: `agreement between ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
    'zh-CN': `${names.slice(0, -1).join('、')}和${names.at(-1)}的一致性`,
  }
}

export function askForFitting(columns: ColumnProfile[], scale: 'categories' | 'measurements'): Question {
  const names = showNames(columns)
  return scale === 'categories'
    ? ask(
        `Kappa compares two columns with the same few categories; ${names.en} are not such. For columns of numbers ask for their agreement.`,
        `kappa 比较两列取值相同的少数类别；${names['zh-CN']} 不是这样的列。若是数值列，请要求分析其一致性。`,
        columns.length === 2 && columns.every(isNumeric) ? [agreementExample(columns)] : [],
      )
    : ask(
        `ICC and Bland-Altman need columns of numbers; ${names.en} are not all numbers. For categories ask for kappa.`,
        `ICC 和 Bland-Altman 需要数值列；${names['zh-CN']} 不全是数值。若是类别，请使用 kappa。`,
      )
}

/** A rater that the table has no column for. */
export function declineRater(columns: ColumnProfile[], words: string): Question {
  const [names, said] = [showNames(columns), quoted([words])]
  return decline(
    `The table has ${columns.length} columns of that kind: ${names.en}. There is none for ${said.en}, so I computed nothing.`,
    `表中这类列只有 ${columns.length} 个：${names['zh-CN']}。没有与${said['zh-CN']}对应的列，因此没有进行计算。`,
    [agreementExample(columns)],
  )
}
