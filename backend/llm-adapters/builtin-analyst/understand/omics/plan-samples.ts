import type { ExploreSamplesPlan } from '../../analyses/omics/explore-samples-plan.ts'
import type { Understanding } from '../../analysis-plan.ts'
import { askSampleFilters } from '../expression-questions.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { askTooManyLevels } from '../tables/plan-description.ts'
import { askNumber, declineLibraries } from './omics-questions.ts'
import type { OmicsRequest } from './omics-request.ts'
import { readScale, saySamples } from './plan-difference.ts'
import { hasControl, listFactors } from './read-design.ts'
import type { Topic } from './read-topic.ts'

const usualTop: Record<ExploreSamplesPlan['view'], number> = {
  components: 500,
  samples: 500,
  variable: 50,
  libraries: 0,
}

/** The samples beside each other: principal components, distances, the most variable rows, reads in each. */
export function planSamples(asked: OmicsRequest, topic: Topic): Understanding {
  const view = topic === 'difference' || topic === 'heatmap' || topic === 'outside' ? 'variable' : topic
  const { prompt, experiment, isCounts, request, options } = asked
  if (view === 'libraries' && !isCounts) return asQuestion(declineLibraries(experiment))
  const levels = /\bonly\b|\bjust\b|without|exclud|只|仅|排除|去掉|剔除/i.test(prompt) ? [] : request.filters
  if (request.filters.length > levels.length) return asQuestion(askSampleFilters(experiment.samples))
  const limit = options.alpha ?? options.threshold ?? options.minCount
  if (limit !== undefined) return asQuestion(askNumber(String(limit), prompt))
  const factors = listFactors(experiment)
  const { roles } = request
  // A level that is named ("coloured by treatment" where one is called treated) stands for its column.
  const open = [...new Set([...request.columns, ...levels.map(({ column }) => column)])].filter(
    (column) => column !== request.colourBy && column !== roles.shape,
  )
  const colourBy = request.colourBy ?? open.shift() ?? null
  const shapeBy = roles.shape ?? open.shift() ?? null
  const unfit = [colourBy, shapeBy, ...open].find((column) => column && !factors.includes(column))
  if (unfit) return asQuestion(askTooManyLevels(unfit))
  const scale = isCounts ? null : readScale(asked)
  if (scale && 'kind' in scale) return asQuestion(scale)
  const { counts, samples, gene, sampleName } = experiment
  const categories = factors.filter(({ type }) => type === 'category' || type === 'text')
  return {
    type: 'plan',
    plan: {
      kind: 'explore-samples',
      ...planBase(request),
      table: counts,
      filters: [],
      view,
      measure: /correlat|相关/i.test(prompt) ? 'correlation' : 'distance',
      scale: scale ? (scale.takesLogarithm ? 'values' : 'logarithms') : 'counts',
      samples,
      gene,
      sampleName,
      colourBy,
      shapeBy,
      usualColour: categories.find(hasControl) ?? categories[0] ?? null,
      top: options.top ?? usualTop[view],
      assumptions: [...request.readings, ...saySamples(experiment), ...(scale ? [scale.note] : [])],
    },
  }
}
