import type { Understanding } from '../../analysis-plan.ts'
import { asQuestion } from '../plan-base.ts'
import type { OmicsPlan } from './omics-plan.ts'
import type { OmicsRequest } from './omics-request.ts'
import { sayAmounts, takeOptions } from './plan-difference.ts'
import { planSamples } from './plan-samples.ts'
import { readDesign } from './read-design.ts'
import { readTest } from './read-test.ts'

const continued = {
  en: 'This continues the step before: what is not named stays as it was.',
  'zh-CN': '这是在上一步基础上的修改：未提到的部分保持不变。',
}

/** The plan before with what the request changes of it: limits, lists, what is adjusted for, the direction, colours. */
export function changeOmics(last: OmicsPlan, asked: OmicsRequest): Understanding {
  const { request, prompt, ignored, experiment } = asked
  if (last.kind === 'explore-samples') {
    const understood = planSamples(asked, last.view)
    if (understood.type !== 'plan' || understood.plan.kind !== 'explore-samples') return understood
    const { plan } = understood
    return {
      type: 'plan',
      plan: {
        ...plan,
        colourBy: plan.colourBy ?? last.colourBy,
        shapeBy: plan.shapeBy ?? last.shapeBy,
        top: asked.options.top ?? last.top,
        assumptions: [continued, ...plan.assumptions],
      },
    }
  }
  let { condition, tested, reference, batches } = last
  const covariates = request.refersBack === 'more' ? request.columns : request.roles.covariates
  const paired = /\bpair(?:ed|ing|s)?\b|\bmatched\b|配对/i.test(prompt)
  if (request.refersBack === 'instead' && request.columns.some((column) => !covariates.includes(column))) {
    const design = readDesign(prompt, request, experiment)
    if ('question' in design) return asQuestion(design.question)
    ;({ condition, tested, reference } = design)
    batches = design.batches.length > 0 ? design.batches : batches.filter((column) => column !== condition)
  } else if (paired && covariates.length === 0) {
    const design = readDesign(prompt, { ...request, columns: [condition], groups: [condition] }, experiment)
    if ('question' in design) return asQuestion(design.question)
    batches = [...new Set([...batches, ...design.batches])]
  } else if (/revers|swap|flip|other way|other direction|反过来|调换|对调|反向/i.test(prompt)) {
    ;[tested, reference] = [reference, tested]
  }
  batches = [...new Set([...batches, ...covariates])].filter(
    (column) => column !== condition && !ignored.includes(column),
  )
  const design = { condition, tested, reference, batches }
  const assumptions = [
    continued,
    ...last.assumptions.filter(({ en }) => en !== continued.en),
    ...request.readings,
    ...sayAmounts(batches.filter((column) => !last.batches.includes(column))),
  ]
  if (last.kind === 'differential-expression')
    return { type: 'plan', plan: { ...last, ...design, ...takeOptions(last, asked), assumptions } }
  const { calls } = takeOptions({ calls: last.calls, minCount: 0 }, asked)
  return { type: 'plan', plan: { ...last, ...design, calls, ...readTest(prompt, last), assumptions } }
}
