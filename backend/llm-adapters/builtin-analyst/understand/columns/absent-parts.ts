import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import { showNames } from '../../write-names.ts'
import { normaliseText, splitWords } from '../normalise-text.ts'
import { decline } from '../questions.ts'
import { listOccasions, readOccasion } from './find-occasions.ts'

/** What the request counts on and the table has not: a third reader of two, a later visit than there is, a "before" of one column. */
export const findAbsentPart = (text: string, sheet: Sheet): Question | null =>
  askForOrdinal(text, sheet) ?? askForOccasion(text, sheet) ?? askForBefore(text, sheet)

const ordinals = ['third|3rd|第三|第3', 'fourth|4th|第四|第4', 'fifth|5th|第五|第5', 'sixth|6th|第六|第6']
const parts: [string, RegExp][] = [
  ['visits?|time ?points?|occasions?|次随访|次访视|个时间点|次测量', /visit|week|month|day|time|访视|随访|周|月|次/],
]

function askForOrdinal(text: string, { columns }: Sheet): Question | null {
  for (const [index, ordinal] of ordinals.entries())
    for (const [nouns, named] of parts) {
      const found = text.match(new RegExp(`(?:${ordinal})[个位名台]? ?(?:${nouns})`))?.[0]
      if (found === undefined) continue
      const like = columns.filter(({ name }) => named.test(splitWords(name).join(' ')))
      const most = like.length === 1 && like[0] ? like[0].distinct : like.length
      if (most < index + 3) return declineAbsent(found, like)
    }
  return null
}

const units: Record<string, string> = {
  个月: 'month',
  月: 'month',
  周: 'week',
  天: 'day',
  日: 'day',
  年: 'year',
  小时: 'hour',
}
const later =
  /(\d{1,4}) ?(个月|周|天|日|年|小时)(?:以?后|时|的?(?:随访|复查))|(?:after|at|by) (\d{1,4}) (month|week|day|year|hour)s?\b|\b(\d{1,4}) ?-?(month|week|day|year)s? (?:follow ?-?up|visit|later|after)|\b(month|week|day|year) (\d{1,4})\b/

/** "At 3 months" where the columns of this table are from other times. */
function askForOccasion(text: string, sheet: Sheet): Question | null {
  const occasions = listOccasions(sheet).flatMap(({ columns }) => columns)
  const found = text.match(later)
  if (!found || occasions.length === 0) return null
  const number = found[1] ?? found[3] ?? found[5] ?? found[8] ?? ''
  const unit = units[found[2] ?? ''] ?? found[4] ?? found[6] ?? found[7] ?? ''
  const isHere = sheet.columns.some(({ name, levels }) => {
    const words = normaliseText(name)
    const holdsNumber = new RegExp(`(?<!\\d)${number}(?!\\d)`).test(words)
    return holdsNumber || (words.includes(unit) && levels.some(({ value }) => Number(value) === Number(number)))
  })
  const isTime = sheet.columns.some(
    ({ name }) => !readOccasion(name) && /time|week|month|day|year|hour|时间|周|月|天|年(?!龄|纪)/i.test(name),
  )
  return isHere || isTime ? null : declineAbsent(found[0], occasions)
}

/** What a treatment changed, in a table that has each thing once and no groups of treatment. */
function askForBefore(text: string, sheet: Sheet): Question | null {
  const found = text.match(
    /(?:吃药|用药|服药|治疗|手术|干预|给药|运动|训练)(?:以后|之后|后|前后)(?=.*(?:[降升减增变改].{0,3}[了多少]|变化|改变|有效|好转))|\b(?:before and after|after) (?:the )?(?:treatment|surgery|operation|medication|drug|intervention|training)\b(?=.*\b(?:change|drop|fall|rise|improve|decrease|increase)\w*\b)|\b(?:change|drop|fell|fall|rise|rose|improve|decrease|increase)\w*\b.*\bafter (?:the )?(?:treatment|surgery|operation|medication|drug|intervention|training)\b/,
  )?.[0]
  if (found === undefined) return null
  const says =
    /pre|post|before|after|baseline|week|month|day|visit|time|date|treat|arm|group|drug|dose|治疗|术|前|后|周|月|天|次|组|药|日期|时间/i
  return sheet.columns.some(({ name }) => says.test(splitWords(name).join(' ')) && !/date|日期/i.test(name))
    ? null
    : declineAbsent(found, [])
}

function declineAbsent(words: string, like: ColumnProfile[]): Question {
  const names = showNames(like)
  return decline(
    `The table has nothing for “${words}”, so I computed nothing.${like.length > 0 ? ` What it has of that kind: ${names.en}.` : ' It has each measurement once.'}`,
    `表中没有与“${words}”对应的数据，因此没有进行计算。${like.length > 0 ? `同类的列有：${names['zh-CN']}。` : '表中每项指标只有一次测量。'}`,
  )
}
