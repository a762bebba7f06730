import type { ColumnProfile } from '#contract/dataset.ts'
import type { Step, TimeAxis, TimeSeriesPlan } from '../../analyses/time-series/time-series-plan.ts'
import type { AnalysisPlan, Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import { isNumeric, listColumns } from '../columns/column-role.ts'
import { listSubjects } from '../comparisons/list-subjects.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { ask, askUnknownColumns, askUnsupported, decline } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'
import { askTooManyLevels, canGroup } from '../tables/plan-description.ts'
import { isCalendar } from './exploration-columns.ts'
import { listTimeAxes } from './find-time-axis.ts'
import { askForOne } from './plan-exploration.ts'
import { isCoarser, readHorizon, readStep } from './read-horizon.ts'

const breaks =
  /\bbefore\b.{1,40}\bafter\b|\binterrupted\b|\bchange ?-?points?\b|\bbreak ?-?points?\b|\b(?:19|20)\d\d (?:vs\.?|versus|and) (?:19|20)\d\d\b|中断时间序列|断点|突变点|前后(?:对比|比较|变化|差异)/
const interrupted: Bilingual = {
  en: 'a comparison of before and after within a series (interrupted time series)',
  'zh-CN': '序列内部的前后比较（中断时间序列）',
}

const stepWord = /^(?:days?|weeks?|months?|quarters?|years?|天|日|周|星期|月|季度?|年)$/

/** A measure over the times of the table: which measure, which times, in which steps. */
export function planTimeSeries(request: ParsedRequest): Understanding {
  const { leftovers, optionText, table } = request
  const mixed = askForOne(request, ['timeSeries', 'predict', 'outliers'])
  if (mixed) return asQuestion(mixed)
  if (request.model) return asQuestion(askUnsupported(request.model, table.sheet))
  if (breaks.test(optionText)) return asQuestion(askUnsupported(interrupted, table.sheet))
  const unknown = leftovers.unknownColumns.filter((words) => !stepWord.test(words))
  if (unknown.length > 0) return asQuestion(askUnknownColumns(table.sheet, unknown, request.columns))
  const axis = chooseAxis(request)
  if ('kind' in axis) return asQuestion(axis)
  const measure = chooseMeasure(request, axis)
  if ('kind' in measure) return asQuestion(measure)
  const step = readStep(optionText) ?? axis.step
  if (axis.form !== 'date' && !isCoarser(step, axis.step)) return asQuestion(askCoarser(axis))
  const groups = [...new Set([...request.groups, ...request.columns, request.colourBy])].filter(
    (column): column is ColumnProfile =>
      column !== null && !axis.columns.includes(column) && column !== measure.outcome && !isNumeric(column),
  )
  const [group = null, second] = groups
  if (second)
    return asQuestion(
      ask('One grouping at a time can have lines of its own.', '一次只能按一个分组画线，请指明按哪一列。'),
    )
  if (group && !canGroup(group, request)) return asQuestion(askTooManyLevels(group))
  const horizon = readHorizon(optionText, step)
  if (group && horizon) return asQuestion(askOneForecast(group))
  if (horizon && horizon.steps > 200)
    return asQuestion(
      ask(
        'A forecast of more than 200 steps is not one. How many should it be?',
        '超过 200 步的预测没有意义。请问要预测多少步？',
      ),
    )
  const base = planBase(request)
  const summary = readSummary(optionText, measure.outcome)
  const plan: TimeSeriesPlan = {
    kind: 'time-series',
    ...base,
    colourBy: null,
    axis,
    outcome: measure.outcome,
    summary,
    step,
    group,
    horizon: horizon?.steps ?? null,
    model: /arima/.test(optionText) ? 'arima' : 'smoothing',
    assumptions: [
      ...base.assumptions,
      ...measure.notes,
      ...tellSummary(request, axis, { outcome: measure.outcome, summary, step }),
      ...(axis.hasYear ? [] : [noYear]),
      ...(horizon && !horizon.isSaid ? [tellHorizon(horizon.steps)] : []),
    ],
  }
  return { type: 'plan', plan }
}

/** "Forecast the next 12 months" after the series, or another measure, grouping or step. */
export function continuesSeries(last: AnalysisPlan, { columns, methods, optionText }: ParsedRequest): boolean {
  if (last.kind !== 'time-series' || !columns.every((column) => last.axis.columns.includes(column))) return false
  if (methods.size === 0)
    return readStep(optionText) !== null || /\b(?:totals?|averages?)\b|总数|合计|平均/.test(optionText)
  return [...methods].every((method) => method === 'timeSeries' || method === 'predict')
}

/** The series of the step before, read again with what changes. Null after another analysis. */
export function planSeriesAgain(last: AnalysisPlan, request: ParsedRequest): Understanding | null {
  if (last.kind !== 'time-series') return null
  const measures = request.columns.filter((column) => isNumeric(column) && !last.axis.columns.includes(column))
  const kept = measures.length > 0 ? [] : last.outcome ? [last.outcome] : []
  const groups =
    request.columns.some((column) => !isNumeric(column) && !last.axis.columns.includes(column)) || !last.group
      ? []
      : [last.group]
  const step = readStep(request.optionText) ?? last.step
  const understood = planTimeSeries({
    ...request,
    columns: [...kept, ...request.columns, ...groups],
    groups: [...request.groups, ...groups],
    filters: [
      ...(request.clearsFilters
        ? []
        : last.filters.filter(({ column }) => !request.filters.some((filter) => filter.column === column))),
      ...request.filters,
    ],
    wishes: { ...last.wishes, ...request.wishes },
    optionText: last.outcome === null && measures.length === 0 ? `${request.optionText} how many` : request.optionText,
  })
  if (understood.type !== 'plan' || understood.plan.kind !== 'time-series') return understood
  const { plan } = understood
  return {
    type: 'plan',
    plan: {
      ...plan,
      step,
      horizon: plan.horizon ?? (groups.length > 0 || plan.group ? null : last.horizon),
      summary: /total|sum|average|mean|总|合计|平均|均值/.test(request.optionText) ? plan.summary : last.summary,
      model: /arima|smoothing|holt|指数平滑/.test(request.optionText) ? plan.model : last.model,
    },
  }
}

function chooseAxis(request: ParsedRequest): TimeAxis | Question {
  const { columns, table } = request
  const axes = listTimeAxes(table.sheet)
  const named = axes.filter((axis) => axis.columns.some((column) => columns.includes(column)))
  const [axis, second] = named.length > 0 ? named : axes
  if (!axis) return askForTimes()
  if (second) return askWhichTime(request, named.length > 0 ? named : axes)
  const [subject] = listSubjects(request)
  return subject ? askRepeated(subject) : axis
}

type Measure = { outcome: ColumnProfile | null; notes: Bilingual[] }

const counting =
  /how many|number of (?:patients|people|visits|rows|records|cases|samples|subjects|admissions)|\bcounts?\b|多少(?:个|位|名)?(?:病人|患者|人|例|次)|几个(?:病人|患者|人)|人次|人数|就诊量|(?:病人|患者|就诊|记录|样本)(?:数量?|人数)|来多少/

function chooseMeasure(request: ParsedRequest, axis: TimeAxis): Measure | Question {
  const { columns, optionText, table, together } = request
  const named = [...new Set([...columns, ...together.flat()])].filter(
    (column) => isNumeric(column) && !axis.columns.includes(column) && !request.groups.includes(column),
  )
  const [only, second] = named
  if (only && !second) return { outcome: only, notes: [] }
  if (named.length > 1) return askWhichMeasure(request, named)
  if (counting.test(optionText)) return { outcome: null, notes: [] }
  const measures = listColumns(table.sheet, ['measure']).filter(
    (column) => !axis.columns.includes(column) && !isCalendar(column),
  )
  const [measure, other] = measures
  if (measure && !other)
    return {
      outcome: measure,
      notes: [
        {
          en: `The measure is taken to be ${showName(measure.name)}, the only one of the table.`,
          'zh-CN': `以表中唯一的测量值 ${showName(measure.name)} 为指标。`,
        },
      ],
    }
  return askWhichMeasure(request, measures)
}

const countName =
  /\b(?:cases?|counts?|number|falls|admissions?|deaths?|events?|visits?|births?|sales|total|incidents?)\b|次数|例数|人数|病例|件数|数量|总数|死亡数|数$/

function readSummary(text: string, outcome: ColumnProfile | null): 'sum' | 'mean' {
  if (/\baverages?\b|\bmeans?\b|平均|均值|均数/.test(text)) return 'mean'
  if (/\btotals?\b|\bsums?\b|总[数量和]|合计|累计/.test(text)) return 'sum'
  const name = outcome?.name.toLowerCase().replaceAll('_', ' ') ?? ''
  return outcome?.type === 'integer' && countName.test(name) ? 'sum' : 'mean'
}

function tellSummary(
  { table }: ParsedRequest,
  axis: TimeAxis,
  { outcome, summary, step }: { outcome: ColumnProfile | null; summary: 'sum' | 'mean'; step: Step },
): Bilingual[] {
  const [first] = axis.columns
  const isOnce = step === axis.step && first && first.distinct + first.missing >= table.sheet.rowCount
  if (isOnce || !outcome || (axis.form === 'parts' && step === axis.step)) return []
  return [
    summary === 'sum'
      ? {
          en: `Rows of the same period are added up: write “average” to have ${showName(outcome.name)} averaged.`,
          'zh-CN': `同一时期的多行求和；若要取 ${showName(outcome.name)} 的均值，请写明“平均”。`,
        }
      : {
          en: `Rows of the same period are averaged: write “total” to have ${showName(outcome.name)} added up.`,
          'zh-CN': `同一时期的多行取均值；若要对 ${showName(outcome.name)} 求和，请写明“总数”。`,
        },
  ]
}

const noYear: Bilingual = {
  en: 'The table has no year: all rows are taken to be of one year.',
  'zh-CN': '表中没有年份：假定所有行都在同一年内。',
}

const tellHorizon = (steps: number): Bilingual => ({
  en: `How far to forecast was not said: ${steps} steps are taken.`,
  'zh-CN': `没有说明预测多远：取 ${steps} 步。`,
})

const askForTimes = (): Question =>
  decline(
    'An analysis over time needs a column of dates, months (2024-05), quarters (2024Q2) or years, with at least four different times. The table has none that I can read.',
    '时间序列分析需要一列日期、月份（如 2024-05）、季度（如 2024Q2）或年份，至少有四个不同的时间。表中没有可以识别的时间列。',
  )

const askWhichTime = ({ prompt }: ParsedRequest, axes: TimeAxis[]): Question => {
  const columns = axes.flatMap((axis) => axis.columns.slice(0, 1))
  const names = showNames(columns)
  return ask(
    `Several columns hold times: ${names.en}. Which one is meant?`,
    `有多列表示时间：${names['zh-CN']}。请问用哪一列？`,
    extendPrompt(
      prompt,
      columns.slice(0, 4).map(({ name }) => ({ en: `over ${showName(name)}`, 'zh-CN': `时间用 ${showName(name)}` })),
    ),
  )
}

const askRepeated = (subject: ColumnProfile): Question => {
  const name = showName(subject.name)
  return ask(
    `Each ${name} has several rows, so this is no single series. Ask for repeated measurements or a mixed model, with ${name} as the subject, instead.`,
    `每个 ${name} 有多行，不是单一的时间序列。请改用重复测量分析或混合模型，以 ${name} 为对象。`,
  )
}

const askWhichMeasure = ({ prompt }: ParsedRequest, measures: ColumnProfile[]): Question => {
  const names = showNames(measures)
  return ask(
    `Which measure is to be followed over time? Possible: ${names.en || '(none)'}.`,
    `要分析哪个指标随时间的变化？可选：${names['zh-CN'] || '（无）'}。`,
    extendPrompt(
      prompt,
      measures.slice(0, 4).map(({ name }) => ({ en: `of ${showName(name)}`, 'zh-CN': `指标为 ${showName(name)}` })),
    ),
  )
}

const askCoarser = ({ columns }: TimeAxis): Question => {
  const names = showNames(columns)
  return decline(
    `${names.en} holds longer steps than are asked for, so these can't be shown.`,
    `${names['zh-CN']} 的时间单位比所要求的更粗，无法按更细的单位分析。`,
  )
}

const askOneForecast = (group: ColumnProfile): Question => {
  const name = showName(group.name)
  return ask(
    `A forecast is of one series: leave ${name} out, or keep the rows of one of its groups.`,
    `一次只能预测一条序列：请去掉 ${name}，或只保留其中一组。`,
  )
}
