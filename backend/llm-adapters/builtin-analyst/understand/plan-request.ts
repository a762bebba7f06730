import type { Question, Understanding } from '../analysis-plan.ts'
import { showName } from '../write-names.ts'
import { planRelation } from './comparisons/plan-relation.ts'
import { wholeMethods } from './models/regression-methods.ts'
import type { ParsedRequest } from './parse-request.ts'
import { asQuestion } from './plan-base.ts'
import { plannerOf } from './plan-method.ts'
import { ask, askUnknownColumns, askUnsupported, askWhatIsMeant, declineOutside } from './questions.ts'
import { rewritePrompt } from './rewrite-prompt.ts'
import { listEvents } from './survival/find-follow-up.ts'
import { planDescription } from './tables/plan-description.ts'
import { planSummary } from './tables/plan-summary.ts'

/** Makes a plan of a request that stands for itself, or asks. */
export function planRequest(request: ParsedRequest): Understanding {
  const { intents, leftovers, table } = request
  if (request.question && request.method !== 'power') return asQuestion(request.question)
  const planner = request.method && plannerOf(request.method)
  const event = request.method === null ? askOfEvent(request) : null
  if (event) return asQuestion(event)
  const summary = planSummary(request)
  if (summary) return summary
  const isWhole = request.method !== null && wholeMethods.has(request.method)
  const unsupported = isWhole ? null : planner ? request.unsupported : (request.model ?? request.unsupported)
  if (unsupported) return asQuestion(askUnsupported(unsupported, table.sheet))
  if (planner?.reads === 'one-table') return planner.plan(request)
  if (leftovers.unknownColumns.length > 0)
    return asQuestion(askUnknownColumns(table.sheet, leftovers.unknownColumns, request.columns))
  const relates = ['correlate', 'compare', 'relate', 'categories'].some((intent) => intents.has(intent as 'compare'))
  const describes = intents.has('describe') && !isBareWord(request)
  if (describes && (!relates || request.columns.length < 2))
    return isMostlyUnread(request)
      ? asQuestion(askWhatIsMeant(table.sheet, leftovers.unused))
      : planDescription(request)
  if (request.columns.length > 0 || (intents.has('correlate') && leftovers.unused.length === 0))
    return orUnknown(planRelation(request), request)
  return asQuestion(
    relates && leftovers.unused.length > 0
      ? askUnknownColumns(table.sheet, leftovers.unused, request.columns)
      : isOutside(request)
        ? declineOutside(table.sheet)
        : askWhatIsMeant(table.sheet, leftovers.unused),
  )
}

/** No column, no condition, and nothing said that a whole table could be described for: "是多少", "how many failed". */
const isBareWord = ({ columns, filters, leftovers, optionText }: ParsedRequest): boolean =>
  columns.length === 0 &&
  filters.length === 0 &&
  leftovers.unused.length > 0 &&
  !/descri|summar|overview|distribut|explor|\bmeans?\b|medians?|averages?|\bsds?\b|statistics|missing|all (?:the )?(?:columns|variables|numbers)|概况|概述|总结|汇总|分布|描述|统计|均值|均数|平均|中位数|标准差|缺失|数据|整体|所有|全部|表/.test(
    optionText,
  )

/** "Those who died" of a column in codes: which of them. */
function askOfEvent({ columns, leftovers, prompt, table }: ParsedRequest): Question | null {
  const word = leftovers.unused.find((one) => /^(?:died|dead|deaths?|死亡|死了|去世|relapsed|recurred|复发)$/.test(one))
  const [event, another] = listEvents(table.sheet)
  if (word === undefined || !event || another || columns.length === 0) return null
  const readings = event.levels.slice(0, 4).map(({ value }) => `${event.name} = ${value}`)
  const shown = readings.map(showName)
  return ask(
    `“${word}” is about ${showName(event.name)}, and its values don’t say it. Is ${shown.join(' or ')} meant?`,
    `“${word}”与 ${showName(event.name)} 有关，但从取值看不出含义。是指 ${shown.join(' 还是 ')}？`,
    rewritePrompt(prompt, word, readings),
  )
}

/** More words that mean nothing here than columns and conditions that were found: a description would be a guess. */
const isMostlyUnread = ({ leftovers, columns, filters }: ParsedRequest): boolean =>
  leftovers.unused.length > 1 && leftovers.unused.length > columns.length + filters.length

/** No column, level or analysis of which anything is known, and no piece of an earlier request either. */
export const isOutside = ({
  intents,
  leftovers,
  filters,
  refersBack,
  wishes,
  colourBy,
  score,
}: ParsedRequest): boolean =>
  intents.size === 0 &&
  leftovers.unused.length > 0 &&
  filters.length === 0 &&
  refersBack === null &&
  colourBy === null &&
  Object.keys(wishes).length === 0 &&
  score === 0

/** Where one column is missing and a word fits no column, that word is why. */
function orUnknown(understood: Understanding, { columns, leftovers, table }: ParsedRequest): Understanding {
  if (understood.type === 'plan' || columns.length !== 1 || leftovers.unused.length === 0) return understood
  return asQuestion(askUnknownColumns(table.sheet, leftovers.unused, columns))
}
