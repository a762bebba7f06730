import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import { columnRole, isNumeric, listColumns } from '../columns/column-role.ts'
import { planLogistic } from '../models/plan-logistic.ts'
import { normaliseText } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { ask, askUnknownColumns } from '../questions.ts'
import { listEvents, listTimes } from '../survival/find-follow-up.ts'
import { planSurvival } from '../survival/plan-survival.ts'
import { askTooManyLevels, canGroup } from '../tables/plan-description.ts'
import { listSubjects } from './list-subjects.ts'
import { askUnusable, twoWayExample } from './relation-questions.ts'

const typeThree = /type ?(?:iii|3)\b|(?:iii|3) ?型/

/** All but the outcome are the two whose effects may depend on each other. */
const withProduct = (request: ParsedRequest, outcome: ColumnProfile): ParsedRequest => ({
  ...request,
  roles: {
    ...request.roles,
    model: { ...request.roles.model, interaction: request.columns.filter((column) => column !== outcome) },
  },
})

/** A measure by two groupings with their interaction; a yes-or-no outcome takes a logistic model. */
export function planTwoWay(request: ParsedRequest): Understanding {
  const { columns, leftovers, roles, table } = request
  const { sheet } = table
  if (roles.model.outcome?.distinct === 2 && columns.length === 3)
    return planLogistic(withProduct(request, roles.model.outcome))
  if (leftovers.unknownColumns.length > 0)
    return asQuestion(askUnknownColumns(sheet, leftovers.unknownColumns, columns))
  const unusable = columns.find((column) => ['identifier', 'text', 'date', 'empty'].includes(columnRole(column, sheet)))
  if (unusable) return asQuestion(askUnusable(unusable, sheet))
  const factors = chooseFactors(request)
  if (isOfSurvival(request, factors)) return planSurvival(request)
  const measures = columns.filter((column) => !factors.includes(column))
  const all = listColumns(sheet, ['measure'])
  const [measure, other] = measures.length > 0 ? measures : all
  const [first, second, third] = factors
  if (!first || !second || third || !measure || other || !isNumeric(measure))
    return asQuestion(askForFactors(request, factors, measures))
  const tooMany = [first, second].find((column) => !canGroup(column, request))
  if (tooMany) return asQuestion(askTooManyLevels(tooMany))
  const base = planBase(request)
  if (measures.length === 0) base.assumptions.push(sayMeasure(measure))
  if (base.wishes.preferRanks) base.assumptions.push(noRanks)
  const repeated = listSubjects(request).filter((column) => column !== first && column !== second)
  if (repeated[0]) base.assumptions.push(warnOfRepeats(repeated[0]))
  const sumsOfSquares = typeThree.test(normaliseText(request.prompt)) ? 3 : 2
  return {
    type: 'plan',
    plan: { kind: 'two-way-anova', ...base, measure, first, second, sumsOfSquares, colourBy: null },
  }
}

/** Two groupings alone, in a table whose rows are followed to an event: their effects on it are asked for. */
const isOfSurvival = ({ columns, table: { sheet } }: ParsedRequest, factors: ColumnProfile[]): boolean =>
  factors.length === 2 && columns.length === 2 && listTimes(sheet).length === 1 && listEvents(sheet).length === 1

/** Groupings, and codes where they are needed to make two or stand as groups. */
function chooseFactors({ columns, groups, table }: ParsedRequest): ColumnProfile[] {
  const role = (column: ColumnProfile) => columnRole(column, table.sheet)
  const sure = columns.filter((column) => role(column) === 'category')
  const codes = columns.filter((column) => role(column) === 'either')
  const cued = codes.filter((column) => groups.includes(column))
  const taken = sure.length + cued.length >= 2 ? cued : codes
  return columns.filter((column) => sure.includes(column) || taken.includes(column))
}

function askForFactors(
  { table: { sheet } }: ParsedRequest,
  factors: ColumnProfile[],
  measures: ColumnProfile[],
): Question {
  const groupings = [
    ...factors,
    ...listColumns(sheet, ['category', 'either']).filter((column) => !factors.includes(column)),
  ]
  const fitting = groupings.filter((column) => column.distinct <= 20 && !measures.includes(column))
  const numbers = listColumns(sheet, ['measure'])
  const [names, outcomes] = [showNames(fitting), showNames(measures.length > 0 ? measures : numbers)]
  const [first, second] = fitting
  const candidates = (measures.length > 0 ? measures : numbers).filter(isNumeric).slice(0, 3)
  return ask(
    `A two-way analysis needs one column of numbers and two groupings. Groupings: ${names.en || '(none)'}. Numbers: ${outcomes.en || '(none)'}. Which ones are meant?`,
    `双因素分析需要一列数值和两个分组因素。分组列：${names['zh-CN'] || '（无）'}。数值列：${outcomes['zh-CN'] || '（无）'}。请问指哪几列？`,
    first && second ? candidates.map((measure) => twoWayExample(measure, first, second)) : [],
  )
}

const sayMeasure = (measure: ColumnProfile): Bilingual => ({
  en: `${showName(measure.name)} is the only measure in the table, so it is the one that is analysed.`,
  'zh-CN': `${showName(measure.name)} 是表中唯一的数值指标，因此对它进行分析。`,
})

const noRanks: Bilingual = {
  en: 'There is no rank test in common use for two factors with their interaction, so the analysis is of the values themselves.',
  'zh-CN': '对于两个因素及其交互作用，没有通用的秩检验，因此仍按数值本身分析。',
}

const warnOfRepeats = (subject: ColumnProfile): Bilingual => ({
  en: `Caution: ${showName(subject.name)} has several rows for the same value. If these are measurements of the same subject, the rows are not independent, and a repeated-measures analysis or a mixed model is the right one.`,
  'zh-CN': `注意：${showName(subject.name)} 的同一取值有多行。若它们是同一对象的多次测量，则各行不独立，应使用重复测量分析或混合模型。`,
})
