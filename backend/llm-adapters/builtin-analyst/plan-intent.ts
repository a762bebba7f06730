import type { ColumnProfile } from '#contract/dataset.ts'
import { countFree } from './analyses/fit-logistic-curve.ts'
import { readOmicsIntent } from './analyses/omics/read-omics-intent.ts'
import type { PowerPlan } from './analyses/power/power-plan.ts'
import type { AnalysisPlan } from './analysis-plan.ts'
import { readExploration } from './exploration-intent.ts'
import type { PlanBase, RowFilter } from './plan-parts.ts'
import { sourcesOf } from './understand/derive-columns.ts'
import { listUsed } from './write/list-used.ts'

export type Role =
  | 'outcome'
  | 'group'
  | 'covariates'
  | 'columns'
  | 'time'
  | 'event'
  | 'id'
  | 'exposure'
  | 'dose'
  | 'gene'
  | 'sample'

/** A plan in the words of `phrases/README.md`. */
export type PlanIntent = {
  analysis: string
  roles: Partial<Record<Role, string[]>>
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
  const common = { filters: plan.filters.map(writeFilter) }
  switch (plan.kind) {
    case 'describe-table': {
      const roles = { columns: names(plan.columns), group: optional(plan.group) }
      return {
        ...common,
        analysis: 'describe',
        roles,
        options: { ...axisOf(plan), statistic: ['mean', 'median'], figure: ['histogram'] },
      }
    }
    case 'summarise': {
      const isPair = plan.content === 'shares' && plan.groups.length === 0
      const roles = {
        columns: names(plan.columns),
        group: isPair ? [] : names(plan.groups),
        exposure: optional(plan.exposure),
      }
      const figure = [plan.figure, ...(plan.replacesPie ? ['pie'] : [])]
      const statistic = plan.content === 'measures' ? ['mean', 'median', 'se', ...plan.extras] : []
      const options = {
        ...axisOf(plan),
        statistic,
        figure,
        interval: [String(plan.interval)],
        percentile: plan.percentiles.map(String),
        ...(plan.exposure ? { rate: [String(plan.per)] } : {}),
      }
      return { ...common, analysis: 'describe', roles, options }
    }
    case 'baseline-table': {
      const statistic = [...(plan.summary === 'by-shape' ? ['mean', 'median'] : [plan.summary]), 'smd']
      const roles = { columns: names(plan.columns), group: [plan.group.name] }
      const tests = [
        ...(plan.summary === 'median' ? ['non-parametric'] : [plan.group.distinct > 2 ? 'anova' : 't-test']),
      ]
      const method = plan.tests ? [...tests, 'chi-square', 'fisher'] : []
      return { ...common, analysis: 'describe', roles, options: { statistic: [...statistic, 'smd'], method } }
    }
    case 'clean-table': {
      const roles = { columns: plan.isWholeTable ? [] : names(plan.columns) }
      const rule = plan.belowLimit === 'half' ? ['half-limit'] : []
      return {
        ...common,
        analysis: 'clean',
        roles,
        options: { task: plan.task === 'blanks' ? ['types', 'categories'] : [plan.task], rule, unit: ['any'] },
      }
    }
    case 'find-outliers': {
      const options = { task: ['outliers'], rule: [plan.rule], figure: ['box'], ...axisOf(plan) }
      const roles = { columns: names(plan.columns), group: optional(plan.group) }
      return { ...common, analysis: 'clean', roles, options }
    }
    case 'describe-gaps': {
      const roles = { columns: names(plan.columns), group: optional(plan.group) }
      return { ...common, analysis: 'clean', roles, options: { task: ['missing'], rule: [plan.action] } }
    }
    case 'correlate': {
      const figure = plan.columns.length > 2 ? 'heatmap' : 'scatter'
      const usual = plan.columns.length > 2 && plan.wishes.preferRanks ? ['spearman'] : ['pearson', 'spearman']
      const method = plan.wishes.kendall ? ['kendall'] : usual
      const roles = { columns: names(plan.columns), group: optional(plan.colourBy) }
      return {
        ...common,
        analysis: 'correlate',
        roles,
        options: { ...axisOf(plan), method, figure: [figure], interval: ['95'] },
      }
    }
    case 'compare-groups': {
      const roles = { outcome: names(plan.measures), group: [plan.group.name] }
      return {
        ...common,
        analysis: 'compare-groups',
        roles,
        options: { ...axisOf(plan), ...testsOf(plan), figure: [plan.wishes.figure ?? 'box'], interval: ['95'] },
      }
    }
    case 'partial-correlation': {
      const roles = { columns: names([plan.x, plan.y]), covariates: names(plan.covariates) }
      const options = { method: ['pearson', 'spearman'], figure: ['scatter'], interval: ['95'] }
      return { ...common, analysis: 'partial-correlation', roles, options }
    }
    case 'agreement': {
      const kappa = plan.wishes.weights ? ['weighted-kappa'] : ['kappa', 'weighted-kappa']
      const method = plan.scale === 'categories' ? kappa : plan.columns.length === 2 ? ['icc', 'bland-altman'] : ['icc']
      return {
        ...common,
        analysis: 'agreement',
        roles: { columns: names(plan.columns) },
        options: { method, interval: ['95'] },
      }
    }
    case 'two-way-anova': {
      const roles = { outcome: [plan.measure.name], group: names([plan.first, plan.second]) }
      const options = {
        ...axisOf(plan),
        method: ['anova'],
        interaction: ['yes'],
        correction: [plan.wishes.correction === 'bonferroni' ? 'bonferroni' : 'holm'],
        interval: ['95'],
      }
      return { ...common, analysis: 'compare-groups', roles, options }
    }
    case 'compare-paired': {
      const { repeats } = plan
      const roles =
        repeats.form === 'wide'
          ? { columns: names(repeats.columns) }
          : { columns: [repeats.measure.name, repeats.occasion.name], id: [repeats.subject.name] }
      const method = plan.wishes.preferRanks ? ['non-parametric'] : ['t-test']
      const options = { ...axisOf(plan), method, figure: ['line'], interval: ['95'] }
      return { ...common, analysis: 'compare-paired', roles, options }
    }
    case 'repeated-measures': {
      const { repeats } = plan
      const roles =
        repeats.form === 'wide'
          ? { outcome: names(repeats.columns) }
          : { outcome: [repeats.measure.name], time: [repeats.occasion.name], id: [repeats.subject.name] }
      const method = plan.wishes.preferRanks ? ['non-parametric'] : ['anova']
      const options = { ...axisOf(plan), method, figure: ['line'], correction: ['holm'], interval: ['95'] }
      return { ...common, analysis: 'repeated-measures', roles, options }
    }
    case 'mcnemar': {
      const roles = { columns: [plan.before.name, plan.after.name] }
      return { ...common, analysis: 'mcnemar', roles, options: { method: ['exact', 'chi-square'], interval: ['95'] } }
    }
    case 'associate-categories': {
      const roles = { columns: [plan.rows.name, plan.columns.name] }
      return {
        ...common,
        analysis: 'associate-categories',
        roles,
        options: { method: ['chi-square', 'fisher'], figure: ['bar'], interval: ['95'] },
      }
    }
    case 'linear-regression': {
      const roles = { outcome: [plan.outcome.name], covariates: names(plan.predictors) }
      const options = {
        interval: ['95'],
        figure: ['forest', ...(plan.predictors.length === 1 ? ['scatter'] : [])],
        check: ['residuals'],
        ...(plan.logged.length > 0 ? { transform: ['log'] } : {}),
        ...interactionOf(plan.interaction),
      }
      return { ...common, analysis: 'linear-regression', roles, options }
    }
    case 'poisson-regression': {
      const roles = {
        outcome: [plan.outcome.name],
        covariates: names(plan.predictors),
        exposure: optional(plan.exposure),
      }
      const method = [plan.isNegativeBinomial ? 'negative-binomial' : 'poisson']
      return {
        ...common,
        analysis: 'poisson-regression',
        roles,
        options: {
          interval: ['95'],
          figure: ['forest'],
          method,
          ...interactionOf(plan.interaction),
          ...(plan.exposure ? { rate: ['1000'] } : {}),
        },
      }
    }
    case 'logistic-regression': {
      const roles = { outcome: [plan.outcome.name], covariates: names(plan.predictors) }
      const figure = ['forest', 'roc', 'calibration']
      const options = { ...interactionOf(plan.interaction), interval: ['95'], figure, event: [plan.eventLevel] }
      return { ...common, analysis: 'logistic-regression', roles, options }
    }
    case 'mixed-model': {
      const roles = {
        outcome: [plan.outcome.name],
        covariates: names(plan.predictors),
        id: [plan.subject.name],
      }
      const options = {
        interval: ['95'],
        figure: ['forest', ...(plan.time ? ['line'] : [])],
        check: ['residuals'],
        method: ['icc'],
        random: plan.slope ? ['slope'] : ['intercept'],
        ...interactionOf(plan.interaction),
      }
      return { ...common, analysis: 'mixed-model', roles, options }
    }
    case 'power': {
      return {
        ...common,
        analysis: 'power',
        roles: { outcome: optional(plan.spreadOf), group: optional(plan.within) },
        options: powerOptions(plan),
      }
    }
    case 'survival': {
      const roles = { time: [plan.time.name], event: [plan.event.name] }
      const options = {
        interval: ['95'],
        figure: ['km', 'at-risk'],
        event: [plan.eventLevel],
        ...(plan.at.length > 0 ? { at: [plan.at.join(',')] } : {}),
        ...(plan.horizon === null ? {} : { horizon: [String(plan.horizon)] }),
      }
      if (plan.covariates.length === 0)
        return { ...common, analysis: 'survival', roles: { ...roles, group: optional(plan.group) }, options }
      const covariates = [...optional(plan.group), ...names(plan.covariates)]
      const figure = covariates.length > 1 ? ['km', 'at-risk', 'forest'] : ['km', 'at-risk']
      const cox = { ...options, figure, check: ['proportional-hazards'], ...interactionOf(plan.interaction) }
      return { ...common, analysis: 'cox', roles: { ...roles, covariates }, options: cox }
    }
    case 'diagnostic-test': {
      const columns = [...names(plan.markers), ...plan.answers.map(({ column }) => column.name)]
      const options = {
        ...axisOf(plan),
        interval: ['95'],
        figure: ['roc', 'box'],
        method: plan.isExact ? ['exact'] : [],
        cutoff: plan.markers.length === 0 ? [] : plan.cutoff ? [String(plan.cutoff.value), 'youden'] : ['youden'],
        combine: plan.isCombined ? ['yes'] : [],
      }
      return { ...common, analysis: 'diagnostic-test', roles: { outcome: [plan.truth.name], columns }, options }
    }
    case 'qpcr': {
      const { control, gene, group, references, targets } = plan
      const roles = { outcome: [plan.ct.name], group: [group.name], gene: [gene.name], sample: [plan.sample.name] }
      const factors = Object.values(plan.efficiencies)
      const levels = group.levels.map(({ value }) => value).filter((level) => level !== control)
      const options = {
        ...{ interval: ['95'], reference: [references.join(',')], axis: ['log'], correction: ['holm'] },
        ...{ contrast: levels.map((level) => `${level} vs ${control}`), figure: plan.isBar ? ['bar'] : ['scatter'] },
        method: [
          't-test',
          plan.wishes.equalVariances ? 'student' : 'welch',
          ...(plan.wishes.preferRanks ? ['non-parametric'] : []),
        ],
        statistic: ['geometric-mean'],
        derived: ['normalised'],
        average: ['replicates'],
        efficiency: factors.flatMap((factor) =>
          [factor, factor - 1, 100 * (factor - 1)].map((one) => String(Number(one.toPrecision(12)))),
        ),
        ...{ control: ['1', control], undetermined: plan.undetermined ? [String(plan.undetermined)] : [], base: ['2'] },
      }
      const [only, ...more] = targets ?? []
      const wanted =
        only === undefined
          ? []
          : [more.length > 0 ? `${gene.name} in ${[only, ...more].join(' | ')}` : `${gene.name} = ${only}`]
      return { analysis: 'qpcr', roles, filters: [...common.filters, ...wanted], options }
    }
    case 'standard-curve': {
      const { amount, model, only, sample, signal, weightPower } = plan
      const roles = { outcome: [signal.name], dose: [amount.name], sample: optional(sample) }
      const options = {
        ...{ interval: ['95'], method: [model === 'logistic' ? '4pl' : 'linear'], figure: ['scatter', 'line'] },
        ...(model === 'logistic' ? { axis: ['log'] } : axisOf(plan)),
        ...(weightPower > 0 ? { weights: ['1', '2'] } : {}),
        ...(plan.subtractsBlank ? { derived: ['difference'] } : {}),
        ...{ held: plan.throughOrigin ? ['0'] : [], cv: ['15'], average: ['replicates'] },
      }
      const read = only && sample ? [`${sample.name} in ${only.join(' | ')}`] : []
      return { analysis: 'standard-curve', roles, filters: [...common.filters, ...read], options }
    }
    case 'dose-response': {
      const roles = { outcome: [plan.response.name], dose: [plan.dose.name], group: names(plan.groups) }
      const held = Object.values(plan.fixed).map(String)
      const options = {
        ...{
          interval: ['95'],
          axis: ['log'],
          method: [`${countFree(plan.fixed)}pl`, ...(plan.groups.length > 0 ? ['t-test', 'welch'] : [])],
          figure: ['scatter', 'line'],
          correction: ['holm'],
        },
        ...(plan.logsDose ? { transform: ['log'] } : {}),
        ...{ held, shares: plan.potency.shares.map(String) },
      }
      return { ...common, analysis: 'dose-response', roles, options }
    }
    case 'cluster':
    case 'reduce-dimensions':
    case 'predict':
    case 'time-series':
      return { ...common, ...readExploration(plan) }
    case 'differential-expression':
    case 'intensities':
    case 'explore-samples':
      return readOmicsIntent(plan)
  }
}

function powerOptions({ given, said }: PowerPlan): Record<string, string[]> {
  const [first, second] = given.shares ?? [null, null]
  const percent = (share: number) => `${Number((share * 100).toPrecision(10))}%`
  const written = (value: number | null) => (value === null ? [] : [String(value)])
  const effect = [
    ...(given.hazardRatio === null ? [] : [`hazard ratio ${given.hazardRatio}`]),
    ...(given.correlation === null ? [] : [`correlation ${given.correlation}`]),
    ...(first === null || second === null ? [] : [`${percent(first)} vs ${percent(second)}`]),
  ]
  return {
    difference: written(given.difference),
    sd: written(given.sd),
    n: written(given.n),
    power: written(given.power),
    alpha: written(given.alpha),
    effect,
    tail: given.sides === 1 ? ['one-sided'] : [],
    derived: given.ratio === 1 ? [] : ['ratio'],
    method: ['t-test', 'anova', 'chi-square', 'pearson'],
    figure: ['line'],
    interval: ['95'],
    rate: ['any'],
    said,
  }
}

const interactionOf = (columns: ColumnProfile[]): Record<string, string[]> =>
  columns.length > 0 ? { interaction: ['yes'] } : {}
const names = (columns: ColumnProfile[]) => columns.map(({ name }) => name)
const optional = (column: ColumnProfile | null) => (column ? [column.name] : [])
const axisOf = ({ wishes }: PlanBase): Record<string, string[]> => (wishes.logAxis ? { axis: ['log'] } : {})

function testsOf({ wishes }: PlanBase): Record<string, string[]> {
  const { correction } = wishes
  if (wishes.preferRanks)
    return { method: ['non-parametric'], correction: [correction === 'bonferroni' ? correction : 'holm', 'dunn'] }
  const method = wishes.equalVariances ? ['t-test', 'student', 'anova'] : ['t-test', 'welch', 'anova']
  return { method, correction: [correction ?? (wishes.equalVariances ? 'tukey' : 'games-howell')] }
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
