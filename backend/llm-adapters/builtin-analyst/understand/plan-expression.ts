import type { ColumnProfile } from '#contract/dataset.ts'
import type { DifferentialExpressionPlan } from '../analyses/differential-expression/differential-expression-plan.ts'
import { usualCalls } from '../analyses/omics/feature-calls.ts'
import { orderLevels } from '../analyses/reference-level.ts'
import type { Question, Understanding } from '../analysis-plan.ts'
import type { Bilingual, Table } from '../plan-parts.ts'
import { showName, showTable } from '../write-names.ts'
import {
  askForCondition,
  askForExperiment,
  askForRawCounts,
  askOneCondition,
  askSampleFilters,
} from './expression-questions.ts'
import { areCounts, type Experiment, findExperiments } from './find-experiment.ts'
import { escapePattern } from './normalise-text.ts'
import { type ParsedRequest, parseRequest } from './parse-request.ts'
import { asQuestion, planBase } from './plan-base.ts'
import { askUnknownColumns, askWhichTable } from './questions.ts'

/** Genes that differ between two conditions: needs a table of counts and one of samples among the tables at hand. */
export function planExpression(prompt: string, tables: Table[]): Understanding {
  const [experiment, another] = findExperiments(tables)
  if (!experiment) return asQuestion(askForExperiment(tables))
  if (another)
    return asQuestion(
      askWhichTable(
        prompt,
        findExperiments(tables).map(({ counts }) => counts),
      ),
    )
  if (!areCounts(experiment.measured)) return asQuestion(askForRawCounts(experiment.counts))
  const request = parseRequest(prompt, experiment.samples)
  if (request.question) return asQuestion(request.question)
  if (request.leftovers.unknownColumns.length > 0)
    return asQuestion(askUnknownColumns(experiment.samples.sheet, request.leftovers.unknownColumns))
  const design = readDesign(prompt, request, experiment)
  if ('question' in design) return asQuestion(design.question)
  const { condition, batches } = design
  const others = request.filters.filter(({ column }) => column !== condition)
  if (others.length > 0) return asQuestion(askSampleFilters(experiment.samples))
  const contrast = readContrast(prompt, condition, request)
  if (!contrast) return asQuestion(askOneCondition(prompt, condition))
  const { counts, samples, gene, sampleName } = experiment
  const plan: DifferentialExpressionPlan = {
    kind: 'differential-expression',
    ...planBase(request),
    table: counts,
    filters: [],
    colourBy: null,
    samples,
    gene,
    sampleName,
    condition,
    batches,
    ...contrast,
    minCount: 0,
    calls: usualCalls,
    assumptions: [
      ...request.readings,
      ...(request.columns.includes(condition) ? [] : [sayCondition(condition)]),
      ...saySamples(experiment),
    ],
  }
  return { type: 'plan', plan }
}

/** `~ batch + condition`, or the columns that are named: what is adjusted for is a batch. */
function readDesign(
  prompt: string,
  request: ParsedRequest,
  { samples, sampleName }: Experiment,
): { condition: ColumnProfile; batches: ColumnProfile[] } | { question: Question } {
  const usable = samples.sheet.columns.filter(
    (column) => column !== sampleName && column.distinct > 1 && column.distinct < samples.sheet.rowCount,
  )
  const named = request.columns.filter((column) => usable.includes(column))
  const formula = lastOfFormula(prompt, named)
  const asked = named.filter((column) => !request.roles.covariates.includes(column))
  const cued = asked.filter((column) => request.groups.includes(column))
  const candidates = formula
    ? [formula]
    : cued.length === 1
      ? cued
      : asked.length > 0
        ? asked
        : usable.filter((column) => !request.roles.covariates.includes(column))
  const controlled = candidates.filter(hasControl)
  const [condition, second] = candidates.length > 1 && controlled.length === 1 ? controlled : candidates
  if (!condition || second || !usable.includes(condition))
    return { question: askForCondition(samples, candidates.length > 1 ? candidates : usable) }
  return { condition, batches: named.filter((column) => column !== condition) }
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
const hasControl = ({ distinct, levels }: ColumnProfile): boolean =>
  distinct === 2 &&
  levels.some(({ value }) =>
    /^(?:untr(?:eated|t)|control|ctrl|vehicle|mock|wt|wild ?type|placebo|对照组?|未处理组?)$/i.test(value),
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

const sayCondition = ({ name }: ColumnProfile): Bilingual => ({
  en: `No condition is named; ${showName(name)} is the only column that can be it, or that has a control.`,
  'zh-CN': `没有指定比较条件；${showName(name)} 是唯一可作条件或含有对照的列。`,
})

const saySamples = ({ samples, gene, sampleName }: Experiment): Bilingual[] => {
  const shown = showTable(samples)
  const [genes, names] = [gene, sampleName].map(({ name }) => showName(name))
  return [
    {
      en: `Samples: ${shown.en}, ${samples.sheet.rowCount} rows; its column ${names} names the columns of the counts. Genes are in ${genes}.`,
      'zh-CN': `样本信息：${shown['zh-CN']}，共 ${samples.sheet.rowCount} 行，其中 ${names} 列对应计数表的列名；基因名在 ${genes} 列。`,
    },
  ]
}
