import { countFree } from '../analyses/fit-logistic-curve.ts'
import type { PowerPlan } from '../analyses/power/power-plan.ts'
import type { AnalysisPlan } from '../analysis-plan.ts'
import { axisOf, type Intent, names, optional } from './intent-parts.ts'

type LaboratoryPlan = Extract<AnalysisPlan, { kind: 'qpcr' | 'standard-curve' | 'dose-response' | 'power' }>

/** What a plan of curves, qPCR and planned studies means. */
export function readLaboratoryIntent(plan: LaboratoryPlan): Intent {
  switch (plan.kind) {
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
      return { analysis: 'qpcr', roles, rows: wanted, options }
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
      return { analysis: 'standard-curve', roles, rows: read, options }
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
      return { analysis: 'dose-response', roles, options }
    }
    case 'power': {
      return {
        analysis: 'power',
        roles: { outcome: optional(plan.spreadOf), group: optional(plan.within) },
        options: powerOptions(plan),
      }
    }
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
