import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { columnRole, isNumeric } from '../columns/column-role.ts'
import { splitWords } from '../normalise-text.ts'

const timeName =
  /\b(?:time|duration|follow ?up|followup|fup|os|pfs|dfs|rfs|efs|ttp|tte|survival)\b|^(?:days|months|years|weeks)$|随访|生存(?:时间|期|月|天|年|日)|时间/
const eventName =
  /\b(?:status|event|dead|death|died|deceased|outcome|vital|recurrence|relapse|progression|progressed)\b|状态|结局|事件|死亡|转归|复发|进展/

const nameOf = ({ name }: ColumnProfile) => splitWords(name).join(' ')

/** Columns that hold how long each row was followed, told by their names: numbers from 0 on. */
export const listTimes = (sheet: Sheet): ColumnProfile[] =>
  sheet.columns.filter(
    (column) =>
      isNumeric(column) &&
      column.distinct > 2 &&
      typeof column.min === 'number' &&
      column.min >= 0 &&
      ['measure', 'either'].includes(columnRole(column, sheet)) &&
      timeName.test(nameOf(column)),
  )

/** Columns of two values that say whether the event happened, told by their names. */
export const listEvents = (sheet: Sheet): ColumnProfile[] =>
  sheet.columns.filter((column) => column.distinct === 2 && eventName.test(nameOf(column)))

const happened =
  /^(?:dead|died|death|deceased|event|yes|y|true|relapsed?|recurr(?:ed|ence)|progress(?:ed|ion)|positive|pos|\+|cases?|diseased?|ill|sick|abnormal|malignant|poor|死亡|死|是|有|事件|发生|复发|进展|阳性?|患病|病例组?|异常|恶性|不良)$/
const notHappened =
  /^(?:alive|living|lived|survived|censored?|no|n|false|none|no event|event ?free|negative|neg|-|healthy|normal|benign|good|存活|生存|活|否|无|没有|删失|截尾|未发生|未复发|失访|阴性?|健康|正常|良性|良好)$/

/** Which value means that the event happened; `note` where a convention was needed; null where it can't be told. */
export function findEventLevel(event: ColumnProfile): { level: string; isConvention: boolean } | null {
  const levels = event.levels.map(({ value }) => value)
  const numbers = levels.map(Number).toSorted((a, b) => a - b)
  if (isNumeric(event) && numbers[0] === 0 && numbers[1] === 1) return pick(levels, (value) => Number(value) === 1)
  if (isNumeric(event) && numbers[0] === 1 && numbers[1] === 2) {
    const found = pick(levels, (value) => Number(value) === 2)
    return found && { ...found, isConvention: true }
  }
  const written = (value: string) => value.trim().toLowerCase()
  const [one = '', other = ''] = levels
  if (levels.length === 2)
    for (const [word, opposite] of [
      [one, other],
      [other, one],
    ])
      if (opposite === `非${word}` || opposite === `no ${word}`) return pick(levels, (value) => value === word)
  const yes = levels.filter((value) => happened.test(written(value)))
  const no = levels.filter((value) => notHappened.test(written(value)))
  if (yes.length === 1) return pick(yes, () => true)
  return no.length === 1 && levels.length === 2 ? pick(levels, (value) => !no.includes(value)) : null
}

function pick(levels: string[], fits: (value: string) => boolean) {
  const level = levels.find(fits)
  return level === undefined ? null : { level, isConvention: false }
}
