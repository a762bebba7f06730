import type { ColumnProfile } from '#contract/dataset.ts'
import type { DifferentialExpressionPlan } from '../analyses/differential-expression/differential-expression-plan.ts'
import type { ExploreSamplesPlan } from '../analyses/omics/explore-samples-plan.ts'
import type { IntensitiesPlan } from '../analyses/omics/intensities-plan.ts'
import { type Intent, names as namesOf } from './intent-parts.ts'

const names = (columns: (ColumnProfile | null)[]) => namesOf(columns.filter((column) => column !== null))

/** What a plan of measurements with their samples means to the person who asked. */
export function readOmicsIntent(plan: DifferentialExpressionPlan | IntensitiesPlan | ExploreSamplesPlan): Intent {
  if (plan.kind === 'explore-samples') return readSampleIntent(plan)
  const { calls } = plan
  const isCounts = plan.kind === 'differential-expression'
  return {
    analysis: plan.kind,
    roles: {
      group: [plan.condition.name],
      covariates: names(plan.batches),
      gene: [plan.gene.name],
      sample: [plan.sampleName.name],
    },
    rows: calls.focus.map((name) => `${plan.gene.name} = ${name}`),
    options: {
      contrast: [`${plan.tested} vs ${plan.reference}`],
      figure: [
        ...['volcano', 'pca', 'ma'],
        ...(calls.hasHeatmap ? ['heatmap'] : []),
        ...(calls.focus.length > 0 ? ['scatter'] : []),
      ],
      alpha: [String(calls.alpha)],
      threshold: [String(calls.threshold)],
      top: [String(calls.top)],
      correction: ['bh'],
      interval: ['95'],
      direction: calls.direction ? [calls.direction] : [],
      ...(isCounts
        ? { 'min-count': [String(plan.minCount)] }
        : { method: ['t-test', ...(plan.test === 'moderated' ? [] : [plan.test])], transform: ['log'] }),
    },
  }
}

function readSampleIntent({ view, colourBy, shapeBy, top }: ExploreSamplesPlan): Intent {
  const group = names([colourBy, shapeBy])
  const options = { top: [String(top)], transform: ['log'] }
  if (view === 'components')
    return {
      analysis: 'reduce-dimensions',
      roles: { group },
      options: { ...options, figure: ['pca', 'scatter'], method: ['pca'] },
    }
  if (view === 'libraries') return { analysis: 'describe', roles: { group }, options: { figure: ['bar'] } }
  return { analysis: 'cluster', roles: { group }, options: { ...options, figure: ['heatmap'] } }
}
