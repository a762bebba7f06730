import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Understanding } from '../../analysis-plan.ts'
import { showName } from '../../write-names.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { columnRole, listColumns } from '../columns/column-role.ts'
import { listOccasions } from '../columns/find-occasions.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { listEvents, listTimes } from '../survival/find-follow-up.ts'
import { planSurvival } from '../survival/plan-survival.ts'
import { orderByAmount } from '../tables/order-by-amount.ts'
import { askTooManyLevels, canGroup, planDescription } from '../tables/plan-description.ts'
import { findRepeatedRows } from './find-repeated-rows.ts'
import { planPaired } from './plan-paired.ts'
import {
  askForGroup,
  askForMeasure,
  askOfRepeatedRows,
  askOneGroup,
  askPairOrCorrelation,
  askUnusable,
} from './relation-questions.ts'

const mostCorrelated = 30

type Roles = { measures: ColumnProfile[]; groups: ColumnProfile[] }

/** Decides by the kinds of the columns: numbers correlate, a number and a group compare, two groups associate. */
export function planRelation(request: ParsedRequest): Understanding {
  const { table, intents } = request
  const unusable = request.columns.find((column) =>
    ['identifier', 'text', 'date', 'empty'].includes(columnRole(column, table.sheet)),
  )
  if (unusable) return asQuestion(askUnusable(unusable, table.sheet))
  const tooMany = request.groups.find((column) => !canGroup(column, request) && !intents.has('correlate'))
  if (tooMany) return asQuestion(askTooManyLevels(tooMany))
  const { measures: named, groups } = splitRoles(request)
  const only = named.length === 0 && groups.length === 1 && mayLeaveOut(request) ? findOnlyMeasure(table.sheet) : null
  const measures = only ? [only] : named
  const [group, second] = groups
  if (!group) return planMeasures(request, measures)
  if (!canGroup(group, request)) return asQuestion(askTooManyLevels(group))
  if (measures.length === 0 && second && isWithinEach(request)) return asQuestion(askForMeasure(table.sheet, group))
  if (measures.length === 0 && second && groups.length === 2) return planCategories(request, group, second)
  if (measures.length === 0 && !second) {
    if (isBare(request)) return planDescription(request)
    return asQuestion(askForMeasure(table.sheet, group))
  }
  if (second) return asQuestion(askOneGroup(measures[0] ?? null, groups))
  const times = measures.filter((column) => isFollowUp(column, request))
  if (times.length > 0 && times.length === measures.length)
    return planSurvival({ ...request, columns: [...times, group] })
  const repeated = findRepeatedRows(table.sheet)
  if (repeated && !isAccounted(repeated, request, group)) return asQuestion(askOfRepeatedRows(request, repeated))
  if (measures.length > 1 && request.groups.includes(group) && isStratified(request))
    return planStratified(request, measures, group)
  const base = planBase(request)
  if (only) base.assumptions.push(sayOnly(only))
  if (intents.has('correlate')) base.assumptions.push(whyNotCorrelation)
  return {
    type: 'plan',
    plan: { kind: 'compare-groups', ...base, measures, group, order: chooseOrder(group, request) },
  }
}

/** Groups set against each other at each level of another: of a measure that is not named. */
const isWithinEach = ({ prompt, intents }: ParsedRequest) =>
  intents.has('compare') && /每[个种一]?.{1,8}[下内中里]|\b(?:at|within|in) each\b/i.test(prompt)

/** As it is said, else from little to much where the levels say so. */
function chooseOrder(group: ColumnProfile, { derived, order }: ParsedRequest): string[] {
  if (order?.column === group) return order.levels
  const made = derived.find(({ column }) => column === group)
  return made?.kind === 'cut' ? made.levels : orderByAmount(group)
}

/** A column's name and nothing else: to be described. */
const isBare = (request: ParsedRequest) =>
  request.columns.length === 1 &&
  request.intents.size === 0 &&
  request.refersBack === null &&
  request.leftovers.unused.length === 0

/** Times to an event: their means would take those who were censored for cases. */
const isFollowUp = (column: ColumnProfile, { table: { sheet } }: ParsedRequest) =>
  listEvents(sheet).length === 1 && listTimes(sheet).length === 1 && listTimes(sheet).includes(column)

/** One time is chosen, or the subjects or the times are themselves what is compared. */
const isAccounted = (
  { subject, time }: { subject: ColumnProfile; time: ColumnProfile },
  { filters, columns }: ParsedRequest,
  group: ColumnProfile,
) => filters.some(({ column }) => column === time) || group === subject || columns.includes(time)

const isStratified = ({ intents, prompt }: ParsedRequest) =>
  intents.has('relate') &&
  !intents.has('compare') &&
  /分层|stratif|各组内|within each|in each|for each|separately|(?:分别|各自)(?:做|算|计算|分析|来看|看看|跑)|每[个组种]/i.test(
    prompt,
  )

/** The correlation of measures with a coefficient for each group. */
function planStratified(request: ParsedRequest, columns: ColumnProfile[], group: ColumnProfile): Understanding {
  return { type: 'plan', plan: { kind: 'correlate', ...planBase(request), columns, colourBy: group } }
}

/** A comparison of which every word was understood. */
const mayLeaveOut = ({ intents, leftovers }: ParsedRequest) => intents.has('compare') && leftovers.unused.length === 0

/** Where a table has one measure, it is what groups are compared by. */
function findOnlyMeasure(sheet: Sheet): ColumnProfile | null {
  const [first, second] = listColumns(sheet, ['measure'])
  return first && !second ? first : null
}

const sayOnly = ({ name }: ColumnProfile) => ({
  en: `No measure is named; ${showName(name)} is the only one in the table.`,
  'zh-CN': `没有指定指标；${showName(name)} 是表中唯一的数值指标。`,
})

function splitRoles({ columns, groups: cued, intents, table }: ParsedRequest): Roles {
  const roleOf = (column: ColumnProfile) => columnRole(column, table.sheet)
  const correlates = intents.has('correlate') && !intents.has('compare')
  const groups = columns.filter(
    (column) => roleOf(column) === 'category' || (cued.includes(column) && !correlates && roleOf(column) === 'either'),
  )
  const numbers = columns.filter((column) => !groups.includes(column))
  const codes = numbers.filter((column) => roleOf(column) === 'either')
  const [code] = codes
  if (groups.length === 0 && intents.has('compare') && code && codes.length === 1 && numbers.length > 1)
    return { groups: [code], measures: numbers.filter((column) => column !== code) }
  return { groups, measures: numbers }
}

function planMeasures(request: ParsedRequest, named: ColumnProfile[]): Understanding {
  const { intents, table } = request
  const base = planBase(request)
  if (named.length === 1 && named[0]) {
    if (isBare(request)) return planDescription(request)
    return asQuestion(askForGroup(table.sheet, named[0], intents.has('correlate')))
  }
  if (named.length > 1) {
    const [first, second] = named
    const isMade = named.some((column) => request.derived.some((one) => one.column === column))
    const onlyCompares = !isMade && intents.has('compare') && !intents.has('correlate') && !intents.has('relate')
    if (first && second && onlyCompares && named.length === 2 && isSameMeasurement(first, second, table.sheet))
      return planPaired(request)
    if (first && second && onlyCompares) return asQuestion(askPairOrCorrelation(first, second, table.sheet))
    return { type: 'plan', plan: { kind: 'correlate', ...base, columns: named } }
  }
  const all = listColumns(table.sheet, ['measure', 'either'])
    .filter(({ name }) => !conceptsOf(name).includes('year'))
    .slice(0, mostCorrelated)
  const [only] = all
  if (!only || all.length < 2) return asQuestion(askForGroup(table.sheet, only ?? null, true))
  base.assumptions.push({
    en: `No columns were named, so all ${all.length} columns of numbers are correlated; identifiers, years and two-valued codes are left out.`,
    'zh-CN': `没有指定列，因此对全部 ${all.length} 个数值列做相关分析；编号列、年份列和二值编码列不参与。`,
  })
  return { type: 'plan', plan: { kind: 'correlate', ...base, columns: all } }
}

/** Two columns of one thing on two occasions, told by their names. */
const isSameMeasurement = (first: ColumnProfile, second: ColumnProfile, sheet: Sheet) =>
  listOccasions(sheet).some(({ columns }) => columns.includes(first) && columns.includes(second))

function planCategories(request: ParsedRequest, first: ColumnProfile, second: ColumnProfile): Understanding {
  const base = planBase(request)
  if (!canGroup(second, request)) return asQuestion(askTooManyLevels(second))
  const cued = request.groups.at(-1)
  const [rows, columns] = cued === second && request.groups.length === 1 ? [second, first] : [first, second]
  if (request.intents.has('correlate'))
    base.assumptions.push({
      en: 'Both columns are groups, so their association is tested in a cross table; a correlation coefficient needs numbers.',
      'zh-CN': '两列都是分类变量，因此用列联表检验二者的关联；相关系数只适用于数值。',
    })
  return { type: 'plan', plan: { kind: 'associate-categories', ...base, rows, columns, colourBy: null } }
}

const whyNotCorrelation = {
  en: 'One of the columns is a grouping, and a correlation coefficient needs numbers; whether the two are related is answered by comparing the groups.',
  'zh-CN': '其中一列是分类变量，而相关系数要求数值变量；二者是否有关，应通过比较各组来回答。',
}
