import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { SummarisePlan } from '../../analyses/summarise/summarise-plan.ts'
import type { Understanding } from '../../analysis-plan.ts'
import { columnRole, isNumeric, listColumns } from '../columns/column-role.ts'
import { noSpellings, yesSpellings } from '../columns/concepts/level-concepts.ts'
import { listOccasions } from '../columns/find-occasions.ts'
import { findRepeatedRows } from '../comparisons/find-repeated-rows.ts'
import { askForMeasure } from '../comparisons/relation-questions.ts'
import { normaliseText } from '../normalise-text.ts'
import { readIntents } from '../options/read-wishes.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { askUnknownColumns } from '../questions.ts'
import { listEvents } from '../survival/find-follow-up.ts'
import { askFewerGroups } from './change-summary.ts'
import { canGroup } from './plan-description.ts'
import { readSummaryWishes } from './read-summary-wishes.ts'

const counting =
  /how many|number of|\bcounts?\b|tally|多少[个人名例只]|几[个人名例只]|人数|例数|个数|数量|频数|计数|各有?多少|cross ?-?tab|交叉/
const sharing =
  /\brates?\b|\bproportions?\b|\bpercent(?:age)?s?\b|\bshares?\b|prevalence|incidence|frequenc|率|比例|占比|百分比|构成/
const averaging =
  /\bmeans?\b|\bmedians?\b|\baverages?\b|\bsds?\b|standard deviations?|\bsample sizes?\b|\bsummar|\bdescri|平均|均数|均值|中位数|标准差|样本量|描述|汇总/
const drawing = /\b(?:plot|draw|show|chart|graph|figure)\b|画|作图|绘|图/
const overTime =
  /over time|over the (?:weeks|visits|months)|each visit|per visit|时间变化|随访变化|变化曲线|变化趋势|趋势图|各时间点|随时间/
const relating =
  /compar|differ|\btests?\b|signific|\bp ?-?values?\b|anova|correlat|relat|associat|effect|affect|influence|versus|\bvs\b|regress|adjust|predict|比较|对比|差异|差别|区别|检验|显著|相关|关系|影响|关联|有关|预测|回归|校正|更|最|吗/

/**
 * Statistics by name, intervals, two groupings, counts of pairs, shares and rates, figures of what is described: where nothing is
 * tested. Null where a plain description, or another analysis, is asked for.
 */
export function planSummary(request: ParsedRequest): Understanding | null {
  const { columns, optionText: text, table } = request
  const isPlain = request.methods.size === 0 || (request.methods.size === 1 && request.methods.has('poisson'))
  if (request.question || !isPlain || request.model || isRelating(request)) return null
  const wishes = readSummaryWishes(text)
  const everyHarm = columns.length === 0 && harm.test(text) && sharing.test(text) ? listHarms(table.sheet) : []
  if (everyHarm.length > 0) return orUnknown(request, planShares(request, everyHarm, []))
  const happened = columns.length === 0 && counting.test(text) && deaths.test(text) ? listEvents(table.sheet) : []
  if (happened.length === 1) return { type: 'plan', plan: planShares(readDeaths(request), happened, []) }
  if (columns.length === 0) return null
  const [single, another] = columns
  if (
    single &&
    !another &&
    (isCountable(single) || columnRole(single, table.sheet) === 'category') &&
    counting.test(text)
  )
    return orUnknown(request, planShares(request, [single], []))
  const roleOf = (column: ColumnProfile) => columnRole(column, table.sheet)
  const exposure = request.roles.model.exposure
  const { rated } = request
  const groups = findGroups(request).filter((column) => !rated.includes(column))
  const rest = columns.filter((column) => !groups.includes(column) && column !== exposure)
  if (groups.length > 2 && averaging.test(text)) return asQuestion(askFewerGroups(groups))
  if (groups.length > 2 || groups.some((column) => !canGroup(column, request))) return null
  if (exposure) return isNumeric(exposure) ? orUnknown(request, planRate(request, groups, rest)) : null
  const { extras, figure, hasOtherFigure, interval, percentiles, replacesPie } = wishes
  if (hasOtherFigure) return null
  const only = rest.length === 0 && (extras.length > 0 || percentiles.length > 0) ? onlyMeasure(request) : null
  const measures = only ? [only] : rest.filter((column) => ['measure', 'either'].includes(roleOf(column)))
  const categories = rest.filter((column) => roleOf(column) === 'category')
  const asksInterval = interval !== null
  const isOver = overTime.test(text) && findRepeatedRows(table.sheet) !== null
  const says = averaging.test(text) || extras.length > 0 || percentiles.length > 0 || asksInterval
  if (measures.length > 0 && categories.length === 0 && measures.length === Math.max(1, rest.length)) {
    const isSpecial =
      groups.length === 2 ||
      asksInterval ||
      extras.length > 0 ||
      percentiles.length > 0 ||
      (figure && figure !== 'histogram')
    const isAsked = says || isOver || request.intents.has('describe') || (figure !== null && drawing.test(text))
    if (
      !isSpecial ||
      !isAsked ||
      (figure === 'box' && !averaging.test(text) && !/\bplot (?!«)|\bdraw\b|画/.test(text.replace(/box ?plots?/g, '')))
    )
      return null
    return orUnknown(request, {
      ...start(request),
      content: 'measures',
      columns: measures,
      groups,
      extras,
      percentiles,
      figure: figure ?? (isOver ? 'line' : groups.length > 0 ? 'interval' : 'histogram'),
    })
  }
  if (rated.length > 0 && measures.length === 0 && !relating.test(text.replace(/多少/g, ''))) {
    const others = categories.filter((column) => !rated.includes(column))
    const parts = [...new Set([...groups, ...others])]
    if (parts.length <= 2) return orUnknown(request, planShares(request, rated, parts))
  }
  if (categories.length > 0 && measures.length === 0) {
    const isPair = categories.length === 2 && groups.length === 0 && (counting.test(text) || isEach(request))
    const isShare =
      (sharing.test(text) && (asksInterval || groups.length > 0 || /分开|分别|separately/.test(text))) ||
      replacesPie ||
      (figure === 'bar' && !relating.test(text))
    if (isPair && !sharing.test(text)) return orUnknown(request, planShares(request, categories, []))
    if (!isShare) return null
    const parted = groups.length === 0 ? partByGroup(categories) : null
    if (categories.length > 1 && !parted && groups.length === 0 && !categories.every(isYesNo)) return null
    return orUnknown(request, planShares(request, parted?.targets ?? categories, parted?.groups ?? groups))
  }
  if (rest.length === 0 && groups.length === 2 && counting.test(text))
    return orUnknown(request, planShares(request, groups, []))
  if (
    rest.length === 0 &&
    groups.length === 1 &&
    (figure !== null || extras.length > 0) &&
    !counting.test(text) &&
    !sharing.test(text)
  ) {
    const [only, second] = listColumns(table.sheet, ['measure'])
    if (only && second && groups[0] && says) return asQuestion(askForMeasure(table.sheet, groups[0]))
  }
  return null
}

const planShares = (request: ParsedRequest, columns: ColumnProfile[], groups: ColumnProfile[]): SummarisePlan => ({
  ...start(request),
  content: 'shares',
  columns,
  groups,
  figure: 'bar',
  replacesPie: readSummaryWishes(request.optionText).replacesPie,
})

/** One answer of yes or no and one grouping: the rate of the first in each group of the second. */
function partByGroup(categories: ColumnProfile[]): { targets: ColumnProfile[]; groups: ColumnProfile[] } | null {
  const [targets, groups] = [categories.filter(isYesNo), categories.filter((column) => !isYesNo(column))]
  return targets.length > 0 && groups.length === 1 ? { targets, groups } : null
}

const isYesNo = ({ distinct, levels }: ColumnProfile): boolean =>
  distinct === 2 && levels.every(({ value }) => [...yesSpellings, ...noSpellings].includes(normaliseText(value)))

/** Codes of places and kinds, of which rows can be counted. */
const isCountable = ({ type, distinct }: ColumnProfile) => type === 'integer' && distinct > 10 && distinct <= 40

const deaths = /\bdied\b|\bdeaths?\b|\bdead\b|死亡|死了|去世|\brelapsed\b|\brecurred\b|复发/

/** The word that named the event is no longer unread. */
const readDeaths = (request: ParsedRequest): ParsedRequest => ({
  ...request,
  leftovers: { ...request.leftovers, unused: request.leftovers.unused.filter((word) => !deaths.test(word)) },
})

const harm = /副作用|不良反应|不良事件|\bside ?-?effects?\b|\badverse (?:events?|effects?|reactions?)\b/

const listHarms = (sheet: Sheet): ColumnProfile[] =>
  listOccasions(sheet)
    .flatMap((one) => one.columns)
    .filter(isYesNo)

/** Something is set against something else; a box plot alone does not. */
function isRelating({ intents, optionText }: ParsedRequest): boolean {
  const others = ['compare', 'correlate', 'relate'] as const
  if (!others.some((intent) => intents.has(intent))) return false
  const showsMeans =
    /误差线|error bars?|\bsems?\b|±/.test(optionText) && /柱|条形|折线|\bbars?\b|\bline/.test(optionText)
  if (showsMeans && !/检验|显著|\btests?\b|p ?值|p ?-?values?|compar|比较|差异|signific/.test(optionText)) return false
  const without = readIntents(optionText.replace(/box ?plots?|箱[线形型]?图|变化(?:趋势|曲线)?/g, ' '))
  return others.some((intent) => without.has(intent)) || relating.test(optionText.replace(/统计/g, ''))
}

const onlyMeasure = ({ table }: ParsedRequest): ColumnProfile | null => {
  const [first, second] = listColumns(table.sheet, ['measure'])
  return first && !second ? first : null
}

const isEach = ({ optionText }: ParsedRequest) => /\b(?:each|every|per)\b|各|每/.test(optionText)

/** The groupings that are cued, crossed ("a x b"), or the time of repeated rows over which something changes. */
function findGroups(request: ParsedRequest): ColumnProfile[] {
  const { columns, groups, optionText, table } = request
  const roleOf = (column: ColumnProfile) => columnRole(column, table.sheet)
  const hasMeasure = columns.some((column) => roleOf(column) === 'measure')
  const crossed = columns.filter((column) => {
    const name = normaliseText(column.name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return new RegExp(`(?<![\\p{L}\\d])${name} ?[x×*] |[x×*] ?${name}(?![\\p{L}\\d])`, 'u').test(optionText)
  })
  const repeated = overTime.test(optionText) ? findRepeatedRows(table.sheet) : null
  const found = columns.filter(
    (column) =>
      groups.includes(column) ||
      (crossed.includes(column) && crossed.length > 1) ||
      (hasMeasure && roleOf(column) === 'category'),
  )
  const time = repeated && hasMeasure && !found.includes(repeated.time) ? [repeated.time] : []
  return [...time, ...found]
}

const start = (request: ParsedRequest): Omit<SummarisePlan, 'content' | 'columns' | 'figure'> => ({
  kind: 'summarise',
  ...planBase(request),
  colourBy: null,
  groups: [],
  extras: [],
  percentiles: [],
  interval: readSummaryWishes(request.optionText).interval ?? 95,
  errorBar: readSummaryWishes(request.optionText).errorBar ?? 'interval',
  replacesPie: false,
  exposure: null,
  per: 1000,
})

/** One count over an exposure. */
function planRate(request: ParsedRequest, groups: ColumnProfile[], rest: ColumnProfile[]): SummarisePlan | null {
  const [count, second] = rest
  if (!count || second || !isNumeric(count) || !isRate(request.optionText)) return null
  const per = request.optionText.match(/(?:per|每) ?(\d{1,7}|thousand|千|万|百|十万)/)?.[1] ?? '1000'
  const words: Record<string, number> = { thousand: 1000, 千: 1000, 百: 100, 万: 10_000, 十万: 100_000 }
  return {
    ...start(request),
    content: 'rates',
    columns: [count],
    groups,
    figure: 'interval',
    exposure: request.roles.model.exposure,
    per: words[per] ?? Number(per),
  }
}

/** A rate is asked for, and no model of it. */
const isRate = (text: string) =>
  /\bper\b|\brates?\b|率|每/.test(text) &&
  !/poisson|regress|offset|model|ratio|泊松|回归|偏移|模型|率比|吗|affect|effect|relat|influence|影响|关系/.test(text)

function orUnknown(request: ParsedRequest, plan: SummarisePlan | null): Understanding | null {
  if (!plan) return null
  const { unknownColumns } = request.leftovers
  return unknownColumns.length > 0
    ? asQuestion(askUnknownColumns(request.table.sheet, unknownColumns, request.columns))
    : { type: 'plan', plan }
}
