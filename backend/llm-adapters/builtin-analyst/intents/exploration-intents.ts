import type { ClusterPlan } from '../analyses/cluster/cluster-plan.ts'
import type { PredictPlan } from '../analyses/predict/predict-plan.ts'
import type { ReduceDimensionsPlan } from '../analyses/reduce-dimensions/reduce-dimensions-plan.ts'

import type { TimeSeriesPlan } from '../analyses/time-series/time-series-plan.ts'
import { type Intent, names, optional } from './intent-parts.ts'

/** What a plan of components, clusters, predictions or series means. */
export function readExplorationIntent(plan: ClusterPlan | ReduceDimensionsPlan | PredictPlan | TimeSeriesPlan): Intent {
  switch (plan.kind) {
    case 'cluster': {
      const roles = { columns: names(plan.columns), group: optional(plan.colourBy) }
      const isTree = plan.method !== 'k-means'
      const options = {
        clusters: plan.count === null ? [] : [String(plan.count)],
        figure: ['scatter', 'heatmap', ...(isTree ? ['dendrogram'] : [])],
        method: ['pca'],
        components: plan.showsComponents ? ['2'] : [],
      }
      return { analysis: 'cluster', roles, options }
    }
    case 'time-series': {
      const roles = { time: names(plan.axis.columns), outcome: optional(plan.outcome), group: optional(plan.group) }
      const options = {
        horizon: plan.horizon === null ? [] : [String(plan.horizon)],
        method: ['kendall'],
        statistic: ['mean', 'slope', plan.summary],
        ...(plan.wishes.logAxis ? { axis: ['log'] } : {}),
        figure: ['line', 'box'],
        check: ['residuals'],
        interval: ['95'],
      }
      return { analysis: 'time-series', roles, options }
    }
    case 'predict': {
      const roles = { outcome: [plan.outcome.name], covariates: names(plan.predictors), id: optional(plan.subject) }
      const options = {
        method: ['random-forest', ...(plan.target === 'number' ? ['linear'] : ['logistic'])],
        folds: [String(plan.folds)],
        figure:
          plan.target === 'two-values' ? ['roc', 'calibration'] : plan.target === 'number' ? ['scatter'] : ['heatmap'],
        imputation: ['any'],
        interval: ['95'],
      }
      return { analysis: 'predict', roles, options }
    }
    case 'reduce-dimensions': {
      const roles = { columns: names(plan.columns), group: [...optional(plan.colourBy), ...optional(plan.shapeBy)] }
      const components = ['2', ...(plan.count === null ? [] : [String(plan.count)])]
      return {
        analysis: 'reduce-dimensions',
        roles,
        options: { method: ['pca'], figure: ['scatter', 'pca', 'bar'], components },
      }
    }
  }
}
