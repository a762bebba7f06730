import type { ColumnProfile } from '#contract/dataset.ts'
import type { PoissonRegressionPlan } from '../../analyses/regression/regression-plan.ts'
import type { Understanding } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import { columnRole } from '../columns/column-role.ts'
import { splitWords } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { ask, askUnknownColumns } from '../questions.ts'
import { chooseCategories, choosePredictors } from './choose-predictors.ts'
import { askForOutcome } from './regression-questions.ts'

export const asksNegativeBinomial = (prompt: string): boolean => /neg(?:ative)?\.? ?binom|负二项/i.test(prompt)

const exposureName =
  /\b(?:person|patient|bed|device|catheter|ventilator)\b.*\b(?:years?|days?|months?|time|hours?)\b|\bpyears?\b|\bexposure\b|\bat risk\b|人年|人时|住院日|床日|暴露/

/** Rate ratios of a count, over an exposure where one is named. */
export function planPoisson(request: ParsedRequest): Understanding {
  const { leftovers, roles, table } = request
  if (leftovers.unknownColumns.length > 0) return asQuestion(askUnknownColumns(table.sheet, leftovers.unknownColumns))
  const exposure = roles.model.exposure ?? findExposure(request)
  const outcome = findCount(request, exposure)
  if (!outcome) {
    const counts = table.sheet.columns.filter((column) => isCount(column, request) && column !== exposure)
    return asQuestion(askForOutcome(request, counts, { en: 'a count', 'zh-CN': '计数列' }))
  }
  if (!isCount(outcome, request)) return asQuestion(askForCount(outcome))
  const chosen = choosePredictors(request, outcome, exposure ? [exposure] : [])
  if ('question' in chosen) return asQuestion(chosen.question)
  const { categories, notes } = chooseCategories(chosen.predictors, request)
  const base = planBase(request)
  const plan: PoissonRegressionPlan = {
    kind: 'poisson-regression',
    ...base,
    outcome,
    exposure,
    isNegativeBinomial: asksNegativeBinomial(request.prompt),
    predictors: chosen.predictors,
    categories,
    interaction: roles.model.interaction,
    colourBy: null,
    assumptions: [...base.assumptions, ...tellExposure(request, exposure), ...chosen.notes, ...notes],
  }
  return { type: 'plan', plan }
}

/** A whole number from 0 on. */
const isCount = (column: ColumnProfile, { table }: Pick<ParsedRequest, 'table'>) =>
  column.type === 'integer' &&
  typeof column.min === 'number' &&
  column.min >= 0 &&
  ['measure', 'either'].includes(columnRole(column, table.sheet))

/** The outcome as the request says it, else the one count that is named and not to be adjusted for. */
function findCount(request: ParsedRequest, exposure: ColumnProfile | null): ColumnProfile | null {
  const { columns, roles } = request
  const said = roles.model.outcome
  if (said && said !== exposure) return said
  const taken = [exposure, ...roles.covariates, ...roles.model.predictors]
  const free = columns.filter((column) => !taken.includes(column))
  const counts = free.filter((column) => isCount(column, request))
  const all = request.table.sheet.columns.filter(
    (column) =>
      isCount(column, request) && !taken.includes(column) && columnRole(column, request.table.sheet) === 'measure',
  )
  const [only, second] = counts.length > 0 ? counts : all
  return only && !second ? only : null
}

const looksLikeExposure = ({ name, mean }: ColumnProfile) =>
  typeof mean === 'number' && exposureName.test(splitWords(name).join(' '))

/** A rate ratio needs what is counted over: the one column that is called so. */
function findExposure({ prompt, table }: ParsedRequest): ColumnProfile | null {
  if (!/\brates?\b|\birrs?\b|率/i.test(prompt)) return null
  const [only, second] = table.sheet.columns.filter(looksLikeExposure)
  return only && !second ? only : null
}

function tellExposure({ columns, roles, table }: ParsedRequest, exposure: ColumnProfile | null): Bilingual[] {
  if (exposure)
    return roles.model.exposure
      ? []
      : [
          {
            en: `The rate is taken over ${showName(exposure.name)}.`,
            'zh-CN': `率以 ${showName(exposure.name)} 为分母。`,
          },
        ]
  const likely = table.sheet.columns.find((column) => looksLikeExposure(column) && !columns.includes(column))
  if (!likely) return []
  const name = showName(likely.name)
  return [
    {
      en: `Counts are modelled as they are. ${name} looks like an exposure: for rates write “offset ${name}”.`,
      'zh-CN': `直接对计数建模。${name} 可能是暴露量：若要分析率，请写“偏移量 ${name}”。`,
    },
  ]
}

const askForCount = (outcome: ColumnProfile) =>
  ask(
    `${showName(outcome.name)} holds no counts (whole numbers from 0 on), which a Poisson regression needs. A linear regression may be meant, or logistic where it has two values.`,
    `${showName(outcome.name)} 不是计数（不小于 0 的整数），不能做泊松回归。可能应做线性回归；若只有两种取值则做 logistic 回归。`,
  )
