import type { ColumnProfile } from '#contract/dataset.ts'
import type { AnalysisPlan, Question, Understanding } from '../../analysis-plan.ts'
import { readIntent } from '../../plan-intent.ts'
import type { Derived } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import { isNumeric } from '../columns/column-role.ts'
import { logColumn } from '../conditions/derive-columns.ts'
import { readOptions } from '../options/read-options.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion } from '../plan-base.ts'
import { ask } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'

/** The plan with logarithms in place of the measures that the request wants them of; as it is where it wants none, or the plan has its own. */
export function takeLogarithms(plan: AnalysisPlan, request: ParsedRequest): Understanding {
  const isAsked = readOptions(request.optionText).some(({ name, value }) => name === 'transform' && value === 'log')
  const has = readIntent(plan).options.transform ?? []
  const candidates = listMeasures(plan).filter((column) => isNumeric(column) && column.distinct > 2)
  if (!isAsked || has.includes('log') || candidates.length === 0) return { type: 'plan', plan }
  const said = candidates.filter((column) => request.roles.model.logged.includes(column))
  const isAll =
    /\b(?:both|all|each|every|them|first)\b|都|均|全部|各|两(?:者|个)/.test(request.optionText) ||
    candidates.length === 1
  const chosen = said.length > 0 && !/\bboth\b|都|均/.test(request.optionText) ? said : isAll ? candidates : []
  if (chosen.length === 0) return asQuestion(askWhichLogarithm(request.prompt, candidates))
  const made = new Map(chosen.map((column) => [column, logColumn(column, readBase(request.optionText))]))
  return {
    type: 'plan',
    plan: {
      ...replaceMeasures(plan, made),
      wishes: {
        ...plan.wishes,
        logAxis: false,
        preferRanks: plan.wishes.preferRanks && namesRanks.test(request.optionText),
      },
    },
  }
}

/** Skewness is why the logarithm is taken; only a test by name asks for ranks as well. */
const namesRanks = /non ?-?parametric|rank|mann|wilcoxon|kruskal|spearman|秩|非参数|斯皮尔曼/

const readBase = (text: string): 'e' | '2' | '10' =>
  /log ?2\b|以 ?2 ?为底/.test(text) ? '2' : /log ?10\b|\blg\b|常用对数|以 ?10 ?为底/.test(text) ? '10' : 'e'

/** The measures of an analysis that logarithms can stand in for. */
function listMeasures(plan: AnalysisPlan): ColumnProfile[] {
  switch (plan.kind) {
    case 'compare-groups':
      return plan.measures
    case 'correlate':
      return plan.columns
    case 'two-way-anova':
      return [plan.measure]
    case 'survival':
      return plan.covariates
    default:
      return []
  }
}

function replaceMeasures(plan: AnalysisPlan, made: Map<ColumnProfile, Derived>): AnalysisPlan {
  const of = (column: ColumnProfile) => made.get(column)?.column ?? column
  const derived = [...plan.derived, ...made.values()]
  switch (plan.kind) {
    case 'compare-groups':
      return { ...plan, derived, measures: plan.measures.map(of) }
    case 'correlate':
      return { ...plan, derived, columns: plan.columns.map(of) }
    case 'two-way-anova':
      return { ...plan, derived, measure: of(plan.measure) }
    case 'survival':
      return { ...plan, derived, covariates: plan.covariates.map(of) }
    default:
      return plan
  }
}

function askWhichLogarithm(prompt: string, candidates: ColumnProfile[]): Question {
  const names = showNames(candidates)
  return ask(
    `Of which should the logarithm be taken: ${names.en}, or all of them?`,
    `对哪一列取对数：${names['zh-CN']}，还是全部？`,
    extendPrompt(prompt, [
      ...candidates
        .slice(0, 3)
        .map(({ name }) => ({ en: `log of ${showName(name)}`, 'zh-CN': `${showName(name)}取对数` })),
      { en: 'log of all', 'zh-CN': '都取对数' },
    ]),
  )
}
