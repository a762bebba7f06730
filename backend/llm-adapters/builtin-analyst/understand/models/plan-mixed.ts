import type { ColumnProfile } from '#contract/dataset.ts'
import type { MixedModelPlan } from '../../analyses/mixed-model/mixed-model-plan.ts'
import type { Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { columnRole, isNumeric, listColumns } from '../columns/column-role.ts'
import { findOccasion } from '../comparisons/find-repeats.ts'
import { findSubject } from '../comparisons/find-subject.ts'
import { listLaterMeasures } from '../comparisons/list-later-measures.ts'
import { normaliseText } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { askUnknownColumns } from '../questions.ts'
import { chooseCategories, choosePredictors } from './choose-predictors.ts'
import {
  askForSlope,
  askMixedNumber,
  askMixedOutcome,
  askOneRandom,
  askWhatIsRandom,
  declineModel,
} from './mixed-questions.ts'

/** A number by what is named, where the rows of one subject or centre belong together. */
export function planMixed(request: ParsedRequest): Understanding {
  const { leftovers, table } = request
  const text = normaliseText(request.prompt)
  if (otherModels.test(text)) return asQuestion(declineModel())
  if (severalRandom.test(text)) return asQuestion(askOneRandom())
  if (leftovers.unknownColumns.length > 0) return asQuestion(askUnknownColumns(table.sheet, leftovers.unknownColumns))
  const subject = findGrouping(request)
  if (!subject) return asQuestion(askWhatIsRandom(request, listGroupings(request)))
  const found = findOutcome(request, subject)
  if ('question' in found) return asQuestion(found.question)
  const { outcome } = found
  const occasion = findOccasion({ ...request, roles: { ...request.roles, subject } })
  const time = overTime(request) ? occasion : null
  const slope = request.roles.random.slope ?? (asksSlope(request.prompt) ? findSlope(request, occasion) : null)
  if (asksSlope(request.prompt) && (!slope || !isNumeric(slope))) return asQuestion(askForSlope(request, subject))
  const named = [...request.columns, ...(slope ? [slope] : []), ...(time ? [time] : [])]
  const { design, formula } = request.roles.random
  const columns = [...new Set(named)].filter(
    (column) => column !== subject && column !== design && (formula.length === 0 || formula.includes(column)),
  )
  const others = columns.filter((column) => column !== outcome)
  const isShare = others.length === 0 && asksShare(request.prompt)
  const chosen = isShare ? { predictors: [], notes: [] } : choosePredictors({ ...request, columns }, outcome, [subject])
  if ('question' in chosen) return asQuestion(chosen.question)
  const { predictors } = chosen
  const { categories, notes } = chooseCategories(predictors, slope ? asNumber(request, slope) : request)
  const base = planBase(request)
  const interaction = chooseInteraction(request, predictors, categories)
  const plan: MixedModelPlan = {
    kind: 'mixed-model',
    ...base,
    outcome,
    predictors,
    categories,
    subject,
    slope: slope && predictors.includes(slope) ? slope : null,
    interaction,
    ...chooseLines({ predictors, categories, interaction }, slope ?? occasion),
    colourBy: null,
    assumptions: [
      ...base.assumptions,
      ...found.notes,
      ...tellSubject(subject, request),
      ...chosen.notes,
      ...notes,
      ...tellCounts(outcome),
    ],
  }
  return { type: 'plan', plan }
}

/** What is drawn: along the number that tells a subject's rows apart, by the first grouping that is not too many. */
function chooseLines(
  { predictors, categories, interaction }: Pick<MixedModelPlan, 'predictors' | 'categories' | 'interaction'>,
  along: ColumnProfile | null,
): { time: ColumnProfile | null; group: ColumnProfile | null } {
  const numbers = predictors.filter((column) => !categories.includes(column))
  const time = numbers.find((column) => column === along) ?? numbers.find(isTimeLike) ?? null
  const groups = categories.filter(({ distinct }) => distinct <= 6)
  return { time, group: groups.find((column) => interaction.includes(column)) ?? groups[0] ?? null }
}

const asksSlope = (prompt: string): boolean => /slope|斜率/.test(normaliseText(prompt))

/** What changes within the subjects, where a random slope is asked for without naming it. */
const findSlope = ({ columns }: ParsedRequest, occasion: ColumnProfile | null): ColumnProfile | null =>
  columns.find((column) => column === occasion || isTimeLike(column)) ?? occasion

/** A slope is that of a number, also where few different ones would be taken as groups. */
const asNumber = (request: ParsedRequest, slope: ColumnProfile): ParsedRequest => ({
  ...request,
  roles: {
    ...request.roles,
    model: { ...request.roles.model, asNumbers: [...request.roles.model.asNumbers, slope] },
  },
})

const isTimeLike = ({ name }: ColumnProfile): boolean =>
  /^(?:days?|weeks?|months?|years?|hours?|time|visits?|session)$|天数?|周数?|月|时间|访视/i.test(name.trim())

/** Models with random parts that are not linear, or keep no subject's deviation. */
const otherModels =
  /\bgee\b|generali[sz]ed (?:estimating|linear mixed|mixed)|\bglmm\b|mixed(?: ?-?effects?)? (?:logistic|poisson|cox|ordinal|negative)|(?:poisson|logistic) mixed|frailty|(?:un)?structured covariance|autoregressive|广义(?:线性)?混合|广义估计|混合(?:效应)? ?(?:logistic|泊松|poisson)|三水平/

/** "centre and patient as random effects". */
const severalRandom =
  /[^\s,;]+ and [^\s,;]+ (?:as|are) random (?:effects|intercepts|factors)\b|random (?:effects|intercepts) (?:for|of) [^\s,;]+ and [^\s,;]+|nested (?:in|within)|crossed random|嵌套|[^,。;\s]{1,8}(?:和|与|、)[^,。;\s]{1,8}(?:都)?(?:做|作|作为|为)随机(?:效应|截距)/

function findGrouping(request: ParsedRequest): ColumnProfile | null {
  return request.roles.random.subject ?? findSubject(request) ?? only(listGroupings(request))
}

const only = (columns: ColumnProfile[]): ColumnProfile | null =>
  columns.length === 1 && columns[0] ? columns[0] : null

/** Columns whose values repeat often enough to be subjects, centres or batches, told by their names. */
const listGroupings = ({ table: { sheet } }: ParsedRequest): ColumnProfile[] =>
  sheet.columns.filter(
    (column) =>
      column.distinct >= 3 &&
      column.distinct * 2 <= sheet.rowCount &&
      /subject|patient|person|participant|animal|mouse|rat|litter|cage|cent(?:er|re)|site|hospital|clinic|ward|school|class|family|batch|plate|block|plot|donor|编号|受试者|患者|病人|对象|动物|窝|笼|中心|医院|科室|病区|学校|班级|家庭|批次|板|区组|地块|供体/i.test(
        column.name,
      ),
  )

/** The outcome as the request says it, the only measure that is named, or the only later measurement of the table, which is told. */
function findOutcome(
  request: ParsedRequest,
  subject: ColumnProfile,
): { outcome: ColumnProfile; notes: Bilingual[] } | { question: Question } {
  const { columns, roles, table } = request
  const said = [roles.random.outcome, roles.model.outcome].find((column) => column && column !== subject)
  if (said && columns.includes(said))
    return isNumeric(said) && said.distinct > 2 ? { outcome: said, notes: [] } : { question: askMixedNumber(said) }
  const occasion = findOccasion({ ...request, roles: { ...roles, subject } })
  const taken = [
    subject,
    occasion,
    roles.random.slope,
    roles.random.design,
    ...roles.covariates,
    ...roles.model.predictors,
  ]
  const measures = (list: ColumnProfile[]) =>
    list.filter(
      (column) =>
        columnRole(column, table.sheet) === 'measure' &&
        !taken.includes(column) &&
        !conceptsOf(column.name).includes('age'),
    )
  const named = measures(columns)
  const [first, second] = named
  if (first && !second) return { outcome: first, notes: [tellOutcome(first)] }
  const all = measures(listColumns(table.sheet, ['measure']))
  if (first) return { question: askMixedOutcome(request, named) }
  const later = listLaterMeasures(table.sheet.columns).filter((column) => all.includes(column))
  const outcome = only(later.length > 0 ? later : all)
  return outcome ? { outcome, notes: [tellOutcome(outcome)] } : { question: askMixedOutcome(request, all) }
}

/** "Does the change differ between the groups": the interaction of time and group; else the two that are multiplied. */
function chooseInteraction(
  request: ParsedRequest,
  predictors: ColumnProfile[],
  categories: ColumnProfile[],
): ColumnProfile[] {
  const said = request.roles.model.interaction.filter((column) => predictors.includes(column))
  if (said.length === 2) return said
  const text = normaliseText(request.prompt)
  if (!overTime(request) && !slopesDiffer.test(text)) return []
  if (!differs.test(text)) return []
  const groups = categories.filter((column) => !request.roles.covariates.includes(column))
  const numbers = predictors.filter(
    (column) => !categories.includes(column) && !request.roles.covariates.includes(column),
  )
  return groups.length === 1 && numbers.length === 1 ? [...groups, ...numbers] : []
}

/** "Does the slope differ between …", "随年龄的变化在男女之间是否不同". */
const slopesDiffer =
  /interaction|交互|(?:slopes?|trends?|growth|chang\w+)\b.{0,60}\bdiffer|\bdiffer\w*.{0,40}(?:slopes?|trends?|growth|chang)|(?:变化|斜率|增长|趋势).{0,16}(?:不同|差异|差别|一样|一致|快|慢)/

const differs =
  /differ|interaction|faster|slower|more (?:than|in)|compared? (?:with|to|between)|between|不同|差异|差别|交互|更快|更慢|比/

/** Whether a change over time is asked for without naming the column of time. */
export const overTime = ({ prompt }: Pick<ParsedRequest, 'prompt'>): boolean =>
  /over (?:the )?(?:time|weeks|visits|months|days)|chang\w+ (?:differ|over)|time course|trajector|随时间|随访视|变化趋势|时间效应|轨迹|各时间点/.test(
    normaliseText(prompt),
  )

const asksShare = (prompt: string): boolean =>
  /\bicc\b|intra ?-?class|varian|variation|变异|方差|组内相关/.test(normaliseText(prompt))

const tellOutcome = ({ name }: ColumnProfile): Bilingual => ({
  en: `The outcome is taken to be ${showName(name)}.`,
  'zh-CN': `以 ${showName(name)} 为因变量。`,
})

function tellSubject(subject: ColumnProfile, { roles }: ParsedRequest): Bilingual[] {
  if (roles.random.subject === subject) return []
  const name = showName(subject.name)
  return [
    {
      en: `Rows with the same ${name} are taken to belong together. If it is another column, write “… as random intercept”.`,
      'zh-CN': `${name} 相同的行视为同一对象。若应为其他列，请写明“……作为随机截距”。`,
    },
  ]
}

/** Small whole numbers from 0 on: a model of a number is not the best one. */
function tellCounts(outcome: ColumnProfile): Bilingual[] {
  const isCount =
    outcome.type === 'integer' && outcome.min === 0 && typeof outcome.mean === 'number' && outcome.mean < 10
  if (!isCount) return []
  const name = showName(outcome.name)
  return [
    {
      en: `${name} is a small count: the linear model takes it as a number; a Poisson regression suits it better, but takes rows as independent.`,
      'zh-CN': `${name} 是较小的计数：线性模型将其作为数值处理；泊松回归更适合计数，但假定各行相互独立。`,
    },
  ]
}
