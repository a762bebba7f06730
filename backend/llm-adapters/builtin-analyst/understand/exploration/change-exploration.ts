import type { ColumnProfile } from '#contract/dataset.ts'
import type { ClusterPlan } from '../../analyses/cluster/cluster-plan.ts'
import type { ReduceDimensionsPlan } from '../../analyses/reduce-dimensions/reduce-dimensions-plan.ts'
import type { AnalysisPlan, Question } from '../../analysis-plan.ts'
import { showNames } from '../../write-names.ts'
import { isNumeric } from '../columns/column-role.ts'
import { readNumberOptions } from '../options/read-number-options.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask } from '../questions.ts'
import { askTooManyLevels, canGroup } from '../tables/plan-description.ts'
import { readLinkage } from './plan-exploration.ts'

type MapPlan = ClusterPlan | ReduceDimensionsPlan
type Change = { plan: MapPlan } | { question: Question }

export const isMapPlan = (plan: AnalysisPlan): plan is MapPlan =>
  plan.kind === 'cluster' || plan.kind === 'reduce-dimensions'

/** "With 4 clusters", "Ward instead", "as t-SNE", "coloured by sex": a change to the map before, not another one. */
export function continuesMap(last: AnalysisPlan, { columns, methods, prompt, refersBack }: ParsedRequest): boolean {
  if (!isMapPlan(last) || methods.size === 0) return false
  const own = last.kind === 'cluster' ? 'cluster' : 'reduce'
  if ([...methods].some((method) => method !== own)) return false
  return columns.length === 0
    ? !/\ball\b|whole table|全部|所有|整个/i.test(prompt)
    : refersBack !== null && columns.length < 2
}

/** Another number of clusters, another method, colour or shape; columns that join, leave, or take the place of the others. */
export function changeMap(plan: MapPlan, request: ParsedRequest): Change {
  const { columns, optionText, refersBack, replaced, roles } = request
  const counts = readNumberOptions(optionText)
  const { excluded } = roles.model
  const grouping = columns.find((column) => !isNumeric(column) || request.groups.includes(column))
  const shade = request.colourBy ?? grouping ?? null
  if (shade && !canGroup(shade, request) && plan.kind === 'cluster') return { question: askTooManyLevels(shade) }
  if (roles.shape && !canGroup(roles.shape, request)) return { question: askTooManyLevels(roles.shape) }
  const numbers = columns.filter((column) => column !== shade && column !== roles.shape && !excluded.includes(column))
  const [number] = numbers
  if (number && !replaced && refersBack !== 'more' && numbers.length < 2)
    return { question: askWhatOfColumn(plan, numbers) }
  const named =
    numbers.length === 0
      ? plan.columns
      : replaced && number
        ? plan.columns.map((column) => (column === replaced ? number : column))
        : refersBack === 'more'
          ? [...plan.columns, ...numbers]
          : numbers
  const kept = [...new Set(named)].filter((column) => !excluded.includes(column) && column !== shade)
  if (kept.length < 2) return { question: askWhatOfColumn(plan, kept) }
  if (plan.kind === 'cluster') {
    const count = counts.find(({ name }) => name === 'clusters')?.value
    const method = readLinkage(optionText)
    const isTold = method !== 'k-means' || /k ?-?means|k ?-?均值/.test(optionText)
    return {
      plan: {
        ...plan,
        columns: kept,
        known: shade ?? plan.known,
        method: isTold ? method : plan.method,
        count: count === undefined ? plan.count : Number(count),
      },
    }
  }
  const count = counts.find(({ name }) => name === 'components')?.value
  return {
    plan: {
      ...plan,
      columns: kept,
      colourBy: shade ?? plan.colourBy,
      shapeBy: roles.shape ?? plan.shapeBy,
      method: /t ?-?sne/.test(optionText) ? 'tsne' : /\bpca\b|主成分|principal/.test(optionText) ? 'pca' : plan.method,
      count: count === undefined ? plan.count : Number(count),
    },
  }
}

function askWhatOfColumn({ columns }: MapPlan, named: ColumnProfile[]): Question {
  const [used, wanted] = [showNames(columns), showNames(named)]
  return ask(
    `The step before uses ${used.en}. What should become of ${wanted.en}? Say “add”, “without”, or “x instead of y”; at least two columns must stay.`,
    `上一步使用的是 ${used['zh-CN']}。${wanted['zh-CN']} 要怎么处理？请写“加上”“去掉”或“用甲代替乙”；至少要保留两列。`,
  )
}
