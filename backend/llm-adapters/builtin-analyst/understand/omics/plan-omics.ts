import type { ColumnProfile } from '#contract/dataset.ts'
import type { AnalysisPlan, Understanding } from '../../analysis-plan.ts'
import type { Table } from '../../plan-parts.ts'
import { isNumeric } from '../columns/column-role.ts'
import { areCounts, type Experiment, findExperiments } from '../find-experiment.ts'
import { normaliseText } from '../normalise-text.ts'
import { parseRequest } from '../parse-request.ts'
import { asQuestion } from '../plan-base.ts'
import { askUnknownColumns, askWhichTable } from '../questions.ts'
import { changeOmics } from './change-omics.ts'
import { findFeatures } from './find-features.ts'
import { isOmicsPlan } from './omics-plan.ts'
import {
  askNumber,
  askWhatCompared,
  askWhichHeatmap,
  askWhichOfTwo,
  askWhichP,
  declineMap,
  declineOutsideOmics,
} from './omics-questions.ts'
import type { OmicsRequest } from './omics-request.ts'
import { planDifference } from './plan-difference.ts'
import { planSamples } from './plan-samples.ts'
import { listCrossed, readDesign } from './read-design.ts'
import { readFeatureOptions } from './read-feature-options.ts'
import { asksManyPoints, asksOtherModel, readTopic } from './read-topic.ts'

/** Where a table of counts or intensities and the sheet of its samples are at hand: the plan, or null when the request is about neither. */
export function planOmics(prompt: string, tables: Table[], before: AnalysisPlan | null): Understanding | null {
  const [experiment, another] = findExperiments(tables)
  if (!experiment) return null
  const { focus, rest: unnamed } = findFeatures(prompt, experiment)
  const { options, rest: plain } = readFeatureOptions(unnamed)
  const hasLimit =
    (findPlainP(prompt) !== null && /genes?|proteins?|基因|蛋白/i.test(prompt)) ||
    options.alpha !== undefined ||
    options.threshold !== undefined ||
    Boolean(options.direction)
  const whole = readTopic(prompt)
  // "Total counts >= 10" is a limit, and no question about the libraries.
  const topic = (whole === 'libraries' ? readTopic(plain) : whole) ?? (hasLimit ? 'difference' : null)
  const isSame = before !== null && before.table.sheet === experiment.counts.sheet
  const last = isSame && isOmicsPlan(before) ? before : null
  if (topic === null && focus.length === 0 && !last && !asksOtherModel(prompt))
    return compareLevels(prompt, plain, experiment)
  if (another)
    return asQuestion(
      askWhichTable(
        prompt,
        findExperiments(tables).map(({ counts }) => counts),
      ),
    )
  const numeric = () => parseRequest(plain, experiment.samples).columns.some(isNumeric)
  if (asksOtherModel(prompt) && !numeric()) return asQuestion(declineOutsideOmics(experiment))
  if (asksManyPoints(prompt) && !numeric()) return asQuestion(declineMap(experiment))
  if (topic === 'outside') return asQuestion(declineOutsideOmics(experiment))
  const { ignored, rest } = readIgnored(plain, experiment)
  const text = dropSampleWords(rest).replace(/(?<!不)(?:考虑|纳入)(?:了|到|进)?/g, '校正')
  const request = { ...parseRequest(`${text}. ${methodWords}`, tellingColumns(experiment)), prompt }
  const asked = {
    prompt,
    experiment,
    isCounts: areCounts(experiment.measured),
    topic,
    focus,
    options,
    request,
    ignored,
    last,
  }
  if (last && isChangeOf(asked)) return refuseOpen(asked) ?? changeOmics(last, asked)
  if (topic === null && focus.length === 0) return compareLevels(prompt, plain, experiment)
  if (topic !== 'difference' && focus.length === 0 && request.columns.filter(isNumeric).length > 1) return null
  if (topic === 'heatmap') return asQuestion(askWhichHeatmap(prompt, experiment))
  const open = refuseOpen(asked)
  if (open) return open
  const isUnclear = focus.length > 1 && request.columns.length === 0 && request.filters.length === 0
  if (isUnclear && /compar|\bvs\b|versus|correlat|relat|difference between|比较|相关|关系|之间|对比/i.test(prompt))
    return asQuestion(askWhichOfTwo(focus, experiment))
  return topic === null || topic === 'difference' ? planDifference(asked) : planSamples(asked, topic)
}

/** Two conditions set against each other and nothing that is measured in them: what is to be compared is asked. */
function compareLevels(prompt: string, plain: string, experiment: Experiment): Understanding | null {
  const request = parseRequest(plain, tellingColumns(experiment))
  const named = request.filters.map(({ column }) => column)
  const [condition] = [...request.groups, ...named]
  const others = request.columns.filter((column) => column !== condition)
  if (!condition || others.length > 0 || !request.intents.has('compare') || request.methods.size > 0) return null
  const design = readDesign(prompt, request, experiment)
  return 'question' in design ? null : asQuestion(askWhatCompared(design, listCrossed(condition, experiment)))
}

/** The sample sheet without what only names the samples or has one value: no part of a design. */
const tellingColumns = ({ samples: { dataset, sheet }, sampleName }: Experiment): Table => {
  const columns = sheet.columns.filter(
    (column) => column !== sampleName && column.distinct > 1 && (isNumeric(column) || column.distinct < sheet.rowCount),
  )
  const places = columns.map((column) => sheet.columns.indexOf(column))
  const sampleRows = sheet.sampleRows.map((row) => places.map((at) => row[at] ?? null))
  return { dataset, sheet: { ...sheet, columns, sampleRows } }
}

/** "Samples" are what the columns are, and not the column of their names. */
const dropSampleWords = (text: string): string =>
  text.replace(
    /\bsample(?:s|(?=[ -]to[ -]))?\b(?![ _-]?(?:types?|groups?|names?|ids?|sources?|sites?|class|sheet))|样[本品](?!类型|来源|分组|名|编号|表)/gi,
    ' ',
  )

/** Makes the words that such requests are made of no names of columns. */
const methodWords = 'differential expression'

/** Words where a column belongs, an open condition, a number that nothing was made of. */
function refuseOpen({ request, experiment, prompt }: OmicsRequest): Understanding | null {
  const limit = findPlainP(prompt)
  if (limit) return asQuestion(askWhichP(prompt, ...limit))
  if (request.question) return asQuestion(request.question)
  const { unknownColumns, unused } = request.leftovers
  const keepsSome = /\bonly\b|\bamong\b|\bexclud|\bexcept|只|仅|排除|剔除/i.test(prompt)
  const unknown = [...unknownColumns, ...(keepsSome ? unused : [])]
  if (unknown.length > 0) return asQuestion(askUnknownColumns(experiment.samples.sheet, unknown))
  const [number] = request.numbers
  return number === undefined ? null : asQuestion(askNumber(number, prompt))
}

/** "p < 0.01" without a word of a correction: the words, and the limit. */
function findPlainP(prompt: string): [words: string, limit: string] | null {
  const text = prompt.normalize('NFKC')
  const found = text.match(/(?<![a-z._-])p(?: ?-?values?| ?值)? ?(?:<=?|≤|小于|低于|below|under) ?(0?\.\d{1,6})/i)
  if (!found?.[1] || /adj\w*\.? ?$|校正后?的? ?$|调整后?的? ?$|fdr\W*$/i.test(text.slice(0, found.index))) return null
  return [found[0], found[1]]
}

/** "Ignoring the cell lines", "不考虑细胞系": the columns of that clause, and the request without it. */
function readIgnored(text: string, { samples }: Experiment): { ignored: ColumnProfile[]; rest: string } {
  const clause = text.match(
    /(?:ignor(?:e|ing)|disregard(?:ing)?|regardless of|without (?:adjust\w* for|accounting for|taking into account|the effect of)|(?:do not|don'?t|not) (?:adjust\w*|account\w*|control\w*) for|不(?:再)?(?:考虑|校正|调整|管|控制|纳入)|忽略|无视|drop|remove|去掉|取消)\s*(?:the )?([^,.;，。；]*)/i,
  )
  if (!clause?.[1] || /low|missing|outlier|缺失|低/i.test(clause[0])) return { ignored: [], rest: text }
  const { columns, filters } = parseRequest(clause[1], samples)
  return columns.length === 0 || filters.length > 0
    ? { ignored: [], rest: text }
    : { ignored: columns, rest: text.replace(clause[0], ' ') }
}

/** Whether a request makes more sense as a change to the plan before it. */
function isChangeOf({ prompt, topic, focus, options, request, ignored, last }: OmicsRequest): boolean {
  const { columns, colourBy, roles, filters } = request
  const named = columns.filter((column) => !roles.covariates.includes(column))
  const isTest = last?.kind !== 'explore-samples'
  const isOwn = topic === null || (isTest ? topic === 'difference' || topic === 'heatmap' : topic === last?.view)
  if (!isOwn || focus.length > 0) return false
  const says =
    Object.keys(options).length > 0 ||
    ignored.length > 0 ||
    colourBy !== null ||
    roles.shape !== null ||
    columns.length > 0 ||
    topic !== null ||
    /volcano|\bma\b|\btable\b|revers|swap|flip|the other way|other direction|welch|student|t ?-?test|t ?检验|trend|火山|列表|表格|反过来|调换|对调|反向/i.test(
      normaliseText(prompt),
    )
  if (!says) return false
  const joins = named.length === 0 || request.refersBack === 'more'
  if (isTest) return (joins && filters.length === 0) || request.refersBack === 'instead'
  return filters.length === 0
}
