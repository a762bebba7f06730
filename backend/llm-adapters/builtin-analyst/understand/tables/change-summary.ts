import type { ColumnProfile } from '#contract/dataset.ts'
import type { DescribeTablePlan } from '../../analyses/describe-table/describe-table-plan.ts'
import type { SummarisePlan } from '../../analyses/summarise/summarise-plan.ts'
import type { AnalysisPlan, Question } from '../../analysis-plan.ts'
import { showNames } from '../../write-names.ts'
import { columnRole } from '../columns/column-role.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask } from '../questions.ts'
import { askTooManyLevels, canGroup } from './plan-description.ts'
import { readSummaryWishes, type SummaryWishes } from './read-summary-wishes.ts'

type Change = { plan: AnalysisPlan } | { question: Question }

/** A description with other columns, another or a further grouping, an interval, a statistic or a figure. */
export function changeSummary(plan: DescribeTablePlan | SummarisePlan, request: ParsedRequest): Change {
  const { excluded } = request.roles.model
  if (excluded.some((column) => plan.columns.includes(column))) {
    const left = plan.columns.filter((column) => !excluded.includes(column))
    return left.length > 0 ? { plan: { ...plan, columns: left } } : { question: askWhichMeasures(excluded) }
  }
  const before = plan.kind === 'describe-table' ? (plan.group ? [plan.group] : []) : plan.groups
  const roleOf = (column: ColumnProfile) => columnRole(column, request.table.sheet)
  const cued = request.columns.filter(
    (column) =>
      request.groups.includes(column) ||
      (roleOf(column) === 'category' && before.length > 0 && request.refersBack === 'instead'),
  )
  const shaded = request.colourBy && cued.length === 0 ? [request.colourBy] : cued
  const unfit = shaded.find((column) => !canGroup(column, request))
  if (unfit) return { question: askTooManyLevels(unfit) }
  const groups = shaded.length === 0 ? before : isMore(request) ? merge(before, shaded) : shaded
  if (groups.length > 2) return { question: askFewerGroups(groups) }
  const named = request.columns.filter((column) => !groups.includes(column))
  const columns = (named.length === 0 ? plan.columns : isMore(request) ? merge(plan.columns, named) : named).filter(
    (column) => !groups.includes(column),
  )
  const wishes = readSummaryWishes(request.optionText)
  if (plan.kind === 'describe-table' && groups.length < 2 && !isSpecial(wishes))
    return { plan: { ...plan, group: groups[0] ?? null, columns } }
  return summariseAgain(plan, { groups, columns, wishes, request })
}

const isMore = ({ prompt, refersBack }: ParsedRequest) =>
  refersBack === 'more' || (refersBack !== 'instead' && /也|还要|再按|\band by\b|\bfurther\b|\bwithin\b/.test(prompt))

const isSpecial = ({ figure, interval, extras, percentiles }: SummaryWishes) =>
  interval !== null || extras.length > 0 || percentiles.length > 0 || (figure !== null && figure !== 'histogram')

type Parts = { groups: ColumnProfile[]; columns: ColumnProfile[]; wishes: SummaryWishes; request: ParsedRequest }

function summariseAgain(plan: DescribeTablePlan | SummarisePlan, { groups, columns, wishes, request }: Parts): Change {
  const roleOf = (column: ColumnProfile) => columnRole(column, request.table.sheet)
  const measures = columns.filter((column) => ['measure', 'either'].includes(roleOf(column)))
  const isShares = measures.length === 0
  if (!isShares && measures.length < columns.length && plan.kind === 'describe-table' && measures.length > 12)
    return { question: askWhichMeasures(measures) }
  const last = plan.kind === 'summarise' ? plan : null
  const content = last?.content === 'rates' ? 'rates' : isShares ? 'shares' : 'measures'
  const { figure, errorBar, extras, interval, percentiles } = wishes
  const { table, filters, colourBy, derived, assumptions } = plan
  return {
    plan: {
      kind: 'summarise',
      table,
      filters,
      colourBy,
      derived,
      assumptions,
      wishes: plan.wishes,
      content,
      columns: isShares ? columns : measures,
      groups,
      extras: [...new Set([...(last?.extras ?? []), ...extras])],
      percentiles: [...new Set([...(last?.percentiles ?? []), ...percentiles])],
      interval: interval ?? last?.interval ?? 95,
      figure: figure ?? last?.figure ?? (isShares ? 'bar' : groups.length > 0 ? 'interval' : 'histogram'),
      errorBar: errorBar ?? last?.errorBar ?? 'interval',
      replacesPie: wishes.replacesPie || (last?.replacesPie ?? false),
      exposure: last?.exposure ?? null,
      per: last?.per ?? 1000,
    },
  }
}

const merge = (before: ColumnProfile[], added: ColumnProfile[]) => [...new Set([...before, ...added])]

export function askFewerGroups(groups: ColumnProfile[]): Question {
  const names = showNames(groups)
  return ask(
    `A description can be split by two columns at most; now there are ${names.en}. Which two?`,
    `描述最多按两列分组，现在有 ${names['zh-CN']}。请问用哪两列？`,
  )
}

function askWhichMeasures(measures: ColumnProfile[]): Question {
  const names = showNames(measures, 12)
  return ask(
    `For which columns? This works for a few columns of numbers at a time: ${names.en}.`,
    `针对哪些列？一次适合处理少数几个数值列：${names['zh-CN']}。`,
  )
}
