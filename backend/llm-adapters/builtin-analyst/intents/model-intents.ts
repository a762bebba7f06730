import type { AnalysisPlan } from '../analysis-plan.ts'
import { axisOf, type Intent, interactionOf, names, optional } from './intent-parts.ts'

type ModelPlan = Extract<
  AnalysisPlan,
  {
    kind:
      | 'linear-regression'
      | 'poisson-regression'
      | 'logistic-regression'
      | 'mixed-model'
      | 'survival'
      | 'diagnostic-test'
  }
>

/** What a plan of regressions, mixed models, survival and diagnostic tests means. */
export function readModelIntent(plan: ModelPlan): Intent {
  switch (plan.kind) {
    case 'linear-regression': {
      const roles = { outcome: [plan.outcome.name], covariates: names(plan.predictors) }
      const options = {
        interval: ['95'],
        figure: ['forest', ...(plan.predictors.length === 1 ? ['scatter'] : [])],
        check: ['residuals'],
        ...(plan.logged.length > 0 ? { transform: ['log'] } : {}),
        ...interactionOf(plan.interaction),
      }
      return { analysis: 'linear-regression', roles, options }
    }
    case 'poisson-regression': {
      const roles = {
        outcome: [plan.outcome.name],
        covariates: names(plan.predictors),
        exposure: optional(plan.exposure),
      }
      const method = [plan.isNegativeBinomial ? 'negative-binomial' : 'poisson']
      return {
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
      return { analysis: 'logistic-regression', roles, options }
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
      return { analysis: 'mixed-model', roles, options }
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
        return { analysis: 'survival', roles: { ...roles, group: optional(plan.group) }, options }
      const covariates = [...optional(plan.group), ...names(plan.covariates)]
      const figure = covariates.length > 1 ? ['km', 'at-risk', 'forest'] : ['km', 'at-risk']
      const cox = { ...options, figure, check: ['proportional-hazards'], ...interactionOf(plan.interaction) }
      return { analysis: 'cox', roles: { ...roles, covariates }, options: cox }
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
      return { analysis: 'diagnostic-test', roles: { outcome: [plan.truth.name], columns }, options }
    }
  }
}
