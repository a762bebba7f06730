import type { ColumnProfile } from '#contract/dataset.ts'
import { isAmount } from '../../analyses/omics/match-samples.ts'
import { orderLevels } from '../../analyses/reference-level.ts'
import type { Question } from '../../analysis-plan.ts'
import { askForCondition, askForPair, askOneCondition } from '../expression-questions.ts'
import type { Experiment } from '../find-experiment.ts'
import { escapePattern } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'

/** Two conditions and what else the model takes into account. */
export type Design = { condition: ColumnProfile; tested: string; reference: string; batches: ColumnProfile[] }

/** `~ batch + condition`, or the columns that are named: what is adjusted for is a batch. */
export function readDesign(
  prompt: string,
  request: ParsedRequest,
  experiment: Experiment,
): Design | { question: Question } {
  const { samples } = experiment
  const usable = listFactors(experiment)
  const named = [
    ...new Set([...request.columns, ...request.roles.covariates, ...request.filters.map(({ column }) => column)]),
  ].filter((column) => usable.includes(column))
  const formula = lastOfFormula(prompt, named)
  const isPaired = /\bpair(?:ed|ing|s)?\b|\bmatched\b|配对/i.test(prompt)
  const controls = usable.filter(hasControl)
  const [single, more] = named
  const [control, otherControl] = controls
  // "Paired limma by batch": what it is paired by is no condition where another column has a control.
  if (isPaired && single && !more && control && !otherControl && single !== control && !formula) {
    const contrast = readContrast(prompt, control, request)
    if (contrast) return { condition: control, ...contrast, batches: [single] }
  }
  const asked = named.filter((column) => !request.roles.covariates.includes(column))
  const cued = asked.filter((column) => request.groups.includes(column))
  const candidates = formula
    ? [formula]
    : cued.length === 1
      ? cued
      : asked.length > 0
        ? asked
        : freeOrControlled(usable, request.roles.covariates)
  const controlled = candidates.filter(hasControl)
  const [condition, second] = candidates.length > 1 && controlled.length === 1 ? controlled : candidates
  if (!condition || second || !usable.includes(condition))
    return { question: askForCondition(samples, candidates.length > 1 ? candidates : usable) }
  const contrast = readContrast(prompt, condition, request)
  if (!contrast) return { question: askOneCondition(prompt, condition) }
  const batches = named.filter((column) => column !== condition)
  if (batches.length > 0 || !isPaired) return { condition, ...contrast, batches }
  const pairs = listCrossed(condition, experiment)
  const [pair, other] = pairs
  if (!pair || other)
    return { question: askForPair(samples, pairs.length > 0 ? pairs : usable.filter((one) => one !== condition)) }
  return { condition, ...contrast, batches: [pair] }
}

/** Groupings that nothing is adjusted by; where none is left, the only one of them with a control ("dex, cell as covariates"). */
function freeOrControlled(usable: ColumnProfile[], covariates: ColumnProfile[]): ColumnProfile[] {
  const groupings = usable.filter((column) => !isAmount(column))
  const free = groupings.filter((column) => !covariates.includes(column))
  return free.length > 0 ? free : groupings.filter(hasControl)
}

/** Columns of the sample sheet that group the samples. */
export const listFactors = ({ samples, sampleName }: Experiment): ColumnProfile[] =>
  samples.sheet.columns.filter(
    (column) => column !== sampleName && column.distinct > 1 && column.distinct < samples.sheet.rowCount,
  )

/** Columns each level of which has samples of every condition, as far as the rows at hand tell: a pair, a line, a batch. */
export function listCrossed(condition: ColumnProfile, experiment: Experiment): ColumnProfile[] {
  const { columns, sampleRows, rowCount } = experiment.samples.sheet
  if (sampleRows.length < rowCount) return []
  const at = columns.indexOf(condition)
  return listFactors(experiment).filter((column) => {
    const place = columns.indexOf(column)
    return (
      column !== condition &&
      column.levels.length > 1 &&
      column.levels.every(
        ({ value }) =>
          new Set(sampleRows.filter((row) => String(row[place]) === value).map((row) => String(row[at]))).size ===
          condition.distinct,
      )
    )
  })
}

/** The last term of `~ batch + condition`. */
function lastOfFormula(prompt: string, named: ColumnProfile[]): ColumnProfile | undefined {
  const terms = prompt.split('~')[1]?.toLowerCase()
  if (terms === undefined) return undefined
  return named
    .toSorted((a, b) => terms.lastIndexOf(a.name.toLowerCase()) - terms.lastIndexOf(b.name.toLowerCase()))
    .at(-1)
}

/** A condition of two levels, one of them a control. */
export const hasControl = ({ distinct, levels }: ColumnProfile): boolean =>
  distinct === 2 &&
  levels.some(({ value }) =>
    /^(?:untr(?:eated|t)|control|ctrl|vehicle|mock|wt|wild ?type|placebo|对照组?|未处理组?|野生型)$/i.test(value),
  )

/** Which level against which: the one named last, or a control, is the reference. */
function readContrast(prompt: string, condition: ColumnProfile, { filters }: ParsedRequest) {
  const chosen = filters.find((filter) => filter.column === condition)
  const named = chosen?.kind === 'levels' && !chosen.exclude ? chosen.levels : orderLevels(condition)
  const kept = named.length === 1 && condition.distinct === 2 ? orderLevels(condition) : named
  if (kept.length !== 2) return null
  const [control, other] = orderLevels(condition).filter((level) => kept.includes(level))
  if (control === undefined || other === undefined) return null
  const [first, last] = [other, control].map((level) => placeOf(level, prompt))
  const isTurned =
    /\bvs\b|versus|against|compared (?:with|to)|relative to|相对于|相比|对比/i.test(prompt) &&
    first !== undefined &&
    last !== undefined &&
    first >= 0 &&
    last >= 0 &&
    first > last
  return isTurned ? { tested: control, reference: other } : { tested: other, reference: control }
}

/** Where a level is written as a word of its own; -1 where it is not. */
const placeOf = (level: string, prompt: string): number =>
  prompt.search(new RegExp(`(?<![\\p{Script=Latin}\\d])${escapePattern(level)}(?![\\p{Script=Latin}\\d])`, 'iu'))
