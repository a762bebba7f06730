import type { ColumnProfile } from '#contract/dataset.ts'
import type { AnalysisPlan, Question, Understanding } from '../analysis-plan.ts'
import type { RowFilter } from '../plan-parts.ts'
import { showName, showNames } from '../write-names.ts'
import { columnRole } from './columns/column-role.ts'
import { findOtherValue } from './conditions/find-other-value.ts'
import { planDiagnosticAgain } from './diagnostic/change-diagnostic.ts'
import { changeMap, isMapPlan } from './exploration/change-exploration.ts'
import { planPredictionAgain } from './exploration/change-prediction.ts'
import { planSeriesAgain } from './exploration/plan-time-series.ts'
import { changeCurve } from './laboratory/change-curve.ts'
import { changeQpcr } from './laboratory/change-qpcr.ts'
import { changeStandard } from './laboratory/change-standard.ts'
import { planMixedAgain } from './models/change-mixed.ts'
import { changeRegression, isRegression, planModelAgain } from './models/change-regression.ts'
import type { ParsedRequest } from './parse-request.ts'
import { asQuestion, planBase } from './plan-base.ts'
import { planPowerAgain } from './planning/change-power.ts'
import { ask, askUnknownColumns, askUnsupported } from './questions.ts'
import { chooseTimes } from './survival/choose-times.ts'
import { hasTimes } from './survival/read-times.ts'
import { changeBaseline } from './tables/change-baseline.ts'
import { changeCleaning } from './tables/change-cleaning.ts'
import { changeSummary } from './tables/change-summary.ts'
import { askTooManyLevels, canGroup } from './tables/plan-description.ts'

type Change = { plan: AnalysisPlan } | { question: Question }

/** Reads a request as a change to the plan before it: another colour, group, measure, filter, axis or test. */
export function changePlan(last: AnalysisPlan, asked: ParsedRequest): Understanding {
  const request = dropColumns(last, asked)
  const { leftovers, table } = request
  const unsupported = isRegression(last)
    ? null
    : last.kind === 'survival' || last.kind === 'partial-correlation'
      ? request.unsupported
      : (request.model ?? request.unsupported)
  if (request.question && last.kind !== 'power') return asQuestion(request.question)
  const predicted = planPredictionAgain(last, request) ?? planSeriesAgain(last, request)
  if (predicted) return predicted
  const narrowed = { ...request, filters: mergeFilters(request.clearsFilters ? [] : last.filters, request.filters) }
  if (last.kind === 'qpcr') return changeQpcr(last, request, narrowed.filters)
  const again =
    planDiagnosticAgain(last, narrowed) ??
    planMixedAgain(last, narrowed) ??
    planPowerAgain(last, narrowed) ??
    planModelAgain(last, narrowed)
  if (again) return again
  if (unsupported) return asQuestion(askUnsupported(unsupported, table.sheet))
  if (leftovers.unknownColumns.length > 0) return asQuestion(askUnknownColumns(table.sheet, leftovers.unknownColumns))
  const value = findOtherValue(last, request)
  const base = planBase(request)
  const start: AnalysisPlan = {
    ...last,
    filters: mergeFilters(request.clearsFilters ? [] : last.filters, value ? [value] : request.filters),
    wishes: { ...last.wishes, ...request.wishes },
    colourBy: request.colourBy ?? last.colourBy,
    assumptions: [
      {
        en: 'This continues the step before: what is not named stays as it was.',
        'zh-CN': '这是在上一步基础上的修改：未提到的部分保持不变。',
      },
      ...base.assumptions,
    ],
  }
  const changed = changeColumns(start, request)
  return 'question' in changed ? asQuestion(changed.question) : { type: 'plan', plan: changed.plan }
}

/** "Drop smoke" after a model with it takes the column out, and not the rows of the smokers. */
function dropColumns(last: AnalysisPlan, request: ParsedRequest): ParsedRequest {
  const used = usedColumns(last)
  const dropped = request.roles.model.excluded.filter((column) => used.includes(column))
  const isRows = ({ kind, column }: RowFilter) => kind === 'levels' && dropped.includes(column)
  return { ...request, filters: request.filters.filter((filter) => !isRows(filter)) }
}

function usedColumns(plan: AnalysisPlan): ColumnProfile[] {
  if (isRegression(plan)) return plan.predictors
  if (plan.kind === 'survival' || plan.kind === 'partial-correlation') return plan.covariates
  return plan.kind === 'describe-table' || plan.kind === 'correlate' ? plan.columns : []
}

function changeColumns(plan: AnalysisPlan, request: ParsedRequest): Change {
  if (plan.kind === 'baseline-table') return changeBaseline(plan, request)
  if (plan.kind === 'clean-table' || plan.kind === 'find-outliers' || plan.kind === 'describe-gaps')
    return changeCleaning(plan, request)
  if (plan.kind === 'dose-response') return changeCurve(plan, request)
  if (isMapPlan(plan)) return changeMap(plan, request)
  if (plan.kind === 'survival' && hasTimes(request.times)) return changeTimes(plan, request)
  if (plan.kind === 'standard-curve') return changeStandard(plan, request)
  if (plan.kind === 'describe-table' || plan.kind === 'summarise') return changeSummary(plan, request)
  if (request.columns.length === 0 && !isRegression(plan)) return { plan }
  switch (plan.kind) {
    case 'compare-groups':
      return changeComparison(plan, request)
    case 'correlate':
      return changeCorrelation(plan, request)
    case 'explore-samples':
      return { question: askReplace([plan.gene], request.columns) }
    case 'intensities':
    case 'differential-expression':
      return { question: askReplace([plan.condition, ...plan.batches], request.columns) }
    case 'linear-regression':
    case 'poisson-regression':
    case 'logistic-regression':
      return changeRegression(plan, request)
    case 'predict':
      return { question: askReplace(plan.predictors, request.columns) }
    case 'time-series':
      return { question: askReplace(plan.outcome ? [plan.outcome] : [], request.columns) }
    case 'survival':
      return changeSurvival(plan, request)
    case 'partial-correlation':
      return changePartial(plan, request)
    case 'agreement':
      return { question: askReplace(plan.columns, request.columns) }
    case 'two-way-anova':
      return changeTwoWay(plan, request)
    case 'compare-paired':
    case 'repeated-measures':
      return {
        question: askReplace(
          plan.repeats.form === 'wide' ? plan.repeats.columns : [plan.repeats.measure],
          request.columns,
        ),
      }
    case 'diagnostic-test':
    case 'mixed-model':
    case 'power':
      return { plan }
    case 'qpcr':
      return { question: askReplace([plan.group], request.columns) }
    case 'mcnemar':
      return { question: askReplace([plan.before, plan.after], request.columns) }
    case 'associate-categories': {
      const [column] = request.columns
      if (!column || !canGroup(column, request))
        return { question: askReplace([plan.rows, plan.columns], request.columns) }
      if (request.replaced === plan.rows || request.groups.includes(column)) return { plan: { ...plan, rows: column } }
      if (request.replaced === plan.columns) return { plan: { ...plan, columns: column } }
      return { question: askReplace([plan.rows, plan.columns], [column]) }
    }
  }
}

function changeComparison(plan: Extract<AnalysisPlan, { kind: 'compare-groups' }>, request: ParsedRequest): Change {
  const isGroup = (column: ColumnProfile) =>
    request.groups.includes(column) ||
    request.replaced === plan.group ||
    columnRole(column, request.table.sheet) === 'category'
  const groups = request.columns.filter(isGroup)
  const named = request.columns.filter((column) => !isGroup(column))
  const [group = plan.group, second] = groups
  if (second) return { question: askReplace([plan.group], groups) }
  if (!canGroup(group, request)) return { question: askTooManyLevels(group) }
  const unfit = named.find((column) => !['measure', 'either'].includes(columnRole(column, request.table.sheet)))
  if (unfit) return { question: askReplace(plan.measures, [unfit]) }
  const measures =
    named.length === 0 ? plan.measures : request.refersBack === 'more' ? merge(plan.measures, named) : named
  const order = group === plan.group ? plan.order : request.order?.column === group ? request.order.levels : []
  return { plan: { ...plan, group, order, measures: measures.filter((column) => column !== group) } }
}

/** What else is to be held still joins the others. */
function changePartial(plan: Extract<AnalysisPlan, { kind: 'partial-correlation' }>, request: ParsedRequest): Change {
  const { columns, refersBack, roles } = request
  const added = columns.filter((column) => column !== plan.x && column !== plan.y)
  const isAdded = refersBack === 'more' || columns.every((column) => roles.covariates.includes(column))
  if (added.length !== columns.length || !isAdded)
    return { question: askReplace([plan.x, plan.y, ...plan.covariates], columns) }
  return { plan: { ...plan, covariates: merge(plan.covariates, added) } }
}

/** Another measure or another grouping for one that is named; the other stays. */
function changeTwoWay(plan: Extract<AnalysisPlan, { kind: 'two-way-anova' }>, request: ParsedRequest): Change {
  const [column, second] = request.columns
  const used = [plan.measure, plan.first, plan.second]
  if (!column || second) return { question: askReplace(used, request.columns) }
  const { replaced } = request
  if (replaced === plan.first && canGroup(column, request)) return { plan: { ...plan, first: column } }
  if (replaced === plan.second && canGroup(column, request)) return { plan: { ...plan, second: column } }
  const isMeasure = columnRole(column, request.table.sheet) === 'measure'
  if (isMeasure && (replaced === null || replaced === plan.measure)) return { plan: { ...plan, measure: column } }
  return { question: askReplace(used, [column]) }
}

/** Another grouping for the curves; what is to be adjusted for joins the model. */
function changeSurvival(plan: Extract<AnalysisPlan, { kind: 'survival' }>, request: ParsedRequest): Change {
  const adjusted = request.refersBack === 'more' ? request.columns : request.roles.covariates
  const [group = plan.group, second] = request.columns.filter((column) => !adjusted.includes(column))
  if (second || group === plan.time || group === plan.event)
    return { question: askReplace(plan.group ? [plan.group] : [plan.time, plan.event], request.columns) }
  if (group && !canGroup(group, request)) return { question: askTooManyLevels(group) }
  return {
    plan: { ...plan, group, covariates: merge(plan.covariates, adjusted).filter((column) => column !== group) },
  }
}

/** Other times, or a horizon; the columns may change with them. */
function changeTimes(plan: Extract<AnalysisPlan, { kind: 'survival' }>, request: ParsedRequest): Change {
  const timed = chooseTimes(request, plan.time)
  if ('question' in timed) return timed
  const changed = {
    ...plan,
    at: request.refersBack === 'more' ? [...new Set([...plan.at, ...timed.at])] : timed.at,
    horizon: timed.horizon ?? plan.horizon,
    wantsRestrictedMean: timed.wantsRestrictedMean || plan.wantsRestrictedMean,
    assumptions: [...plan.assumptions, ...timed.notes],
  }
  return request.columns.length === 0 ? { plan: changed } : changeSurvival(changed, request)
}

function changeCorrelation(plan: Extract<AnalysisPlan, { kind: 'correlate' }>, request: ParsedRequest): Change {
  const { sheet } = request.table
  const numbers = request.columns.filter(
    (column) => ['measure', 'either'].includes(columnRole(column, sheet)) && !request.groups.includes(column),
  )
  const others = request.columns.filter((column) => !numbers.includes(column))
  const [shade, second] = others
  if (second) return { question: askReplace(plan.columns, others) }
  const columns = replaceColumns(plan.columns, numbers, request)
  if (!columns) return { question: askReplace(plan.columns, numbers) }
  if (!shade) return { plan: { ...plan, columns } }
  if (!canGroup(shade, request)) return { question: askTooManyLevels(shade) }
  const note = {
    en: `${showName(shade.name)} is a grouping: it colours the points and gives a coefficient for each group.`,
    'zh-CN': `${showName(shade.name)} 是分类变量：用于给点着色，并分别给出各组的相关系数。`,
  }
  return { plan: { ...plan, columns, colourBy: shade, assumptions: [...plan.assumptions, note] } }
}

function replaceColumns(
  columns: ColumnProfile[],
  numbers: ColumnProfile[],
  request: ParsedRequest,
): ColumnProfile[] | null {
  const [number, second] = numbers
  if (!number) return columns
  if (request.replaced) return columns.map((column) => (column === request.replaced ? number : column))
  if (request.refersBack === 'more') return merge(columns, numbers)
  return second ? numbers : null
}

const merge = (before: ColumnProfile[], added: ColumnProfile[]) => [...new Set([...before, ...added])]

/** A new condition on a column takes the place of the old one on it. */
const mergeFilters = (before: RowFilter[], added: RowFilter[]) => [
  ...before.filter(({ column }) => !added.some((filter) => filter.column === column)),
  ...added,
]

function askReplace(now: ColumnProfile[], named: ColumnProfile[]): Question {
  const [used, wanted] = [showNames(now), showNames(named)]
  return ask(
    `The step before uses ${used.en}. What should change with ${wanted.en}? Say, for example, “x instead of y”.`,
    `上一步使用的是 ${used['zh-CN']}。${wanted['zh-CN']} 应该替换哪一列？例如：“用甲代替乙”。`,
  )
}
