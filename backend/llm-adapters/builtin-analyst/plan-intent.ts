import type { AnalysisPlan } from './analysis-plan.ts'
import { readComparisonIntent } from './intents/comparison-intents.ts'
import { readExplorationIntent } from './intents/exploration-intents.ts'
import type { Intent } from './intents/intent-parts.ts'
import { readLaboratoryIntent } from './intents/laboratory-intents.ts'
import { readModelIntent } from './intents/model-intents.ts'
import { readOmicsIntent } from './intents/omics-intents.ts'
import { readTableIntent } from './intents/table-intents.ts'
import type { RowFilter } from './plan-parts.ts'
import { sourcesOf } from './understand/conditions/derive-columns.ts'
import { listUsed } from './write/list-used.ts'

/** A plan in the words of `phrases/README.md`. */
export type PlanIntent = {
  analysis: string
  roles: Intent['roles']
  /** `age >= 60`, `sex = female`, `stage in III | IV`. */
  filters: string[]
  /** All that the plan fulfils: what was asked for, and what this analysis always gives. */
  options: Record<string, string[]>
}

/** What a plan means to the person who asked, so that it can be held against what they wanted. */
export function readIntent(plan: AnalysisPlan): PlanIntent {
  const intent = readDerived(plan, readPlan(plan))
  return plan.wishes.colourBlind ? { ...intent, options: { ...intent.options, palette: ['colour-blind'] } } : intent
}

/** A made column stands for those that it is made of, and fulfils what it was made for. */
function readDerived(plan: AnalysisPlan, intent: PlanIntent): PlanIntent {
  const used = listUsed(plan)
  if (used.length === 0) return intent
  const sources = (name: string) => {
    const made = used.find(({ column }) => column.name === name)
    return made ? sourcesOf(made).map((column) => column.name) : [name]
  }
  const cuts = used.flatMap((one) =>
    one.kind === 'cut' ? [one.cuts === 'median' ? 'median' : one.cuts.join(',')] : [],
  )
  const transform = used.flatMap((one) =>
    one.kind === 'cut' ? [] : one.kind === 'change' && one.isPercent ? ['change', 'percent-change'] : [one.kind],
  )
  return {
    ...intent,
    roles: Object.fromEntries(
      Object.entries(intent.roles).map(([role, names]) => [role, [...new Set(names.flatMap(sources))]]),
    ),
    options: {
      ...intent.options,
      ...(cuts.length > 0 ? { cutoff: cuts } : {}),
      ...(transform.length > 0 ? { transform: [...(intent.options.transform ?? []), ...transform] } : {}),
    },
  }
}

function readPlan(plan: AnalysisPlan): PlanIntent {
  const { rows = [], ...intent } = readFamily(plan)
  return { ...intent, filters: [...plan.filters.map(writeFilter), ...rows] }
}

function readFamily(plan: AnalysisPlan): Intent {
  switch (plan.kind) {
    case 'describe-table':
    case 'summarise':
    case 'baseline-table':
    case 'clean-table':
    case 'find-outliers':
    case 'describe-gaps':
      return readTableIntent(plan)
    case 'correlate':
    case 'partial-correlation':
    case 'agreement':
    case 'compare-groups':
    case 'two-way-anova':
    case 'compare-paired':
    case 'repeated-measures':
    case 'mcnemar':
    case 'associate-categories':
      return readComparisonIntent(plan)
    case 'linear-regression':
    case 'poisson-regression':
    case 'logistic-regression':
    case 'mixed-model':
    case 'survival':
    case 'diagnostic-test':
      return readModelIntent(plan)
    case 'qpcr':
    case 'standard-curve':
    case 'dose-response':
    case 'power':
      return readLaboratoryIntent(plan)
    case 'cluster':
    case 'reduce-dimensions':
    case 'predict':
    case 'time-series':
      return readExplorationIntent(plan)
    case 'differential-expression':
    case 'intensities':
    case 'explore-samples':
      return readOmicsIntent(plan)
  }
}

function writeFilter(filter: RowFilter): string {
  const { name } = filter.column
  if (filter.kind === 'date') return `${name} ${filter.comparison} ${filter.value}`
  if (filter.kind === 'present') return `${name} not-missing`
  if (filter.kind === 'number') return `${name} ${filter.comparison === '==' ? '=' : filter.comparison} ${filter.value}`
  const [level = '', ...others] = filter.levels
  if (others.length === 0) return `${name} ${filter.exclude ? '!=' : '='} ${level}`
  return `${name} ${filter.exclude ? 'not-in' : 'in'} ${filter.levels.join(' | ')}`
}
