import type { GenerateRequest } from '#engine/ports/language-model.ts'
import type { AnalysisPlan, Understanding } from '../analysis-plan.ts'
import { readIntent } from '../plan-intent.ts'
import type { Bilingual, Table } from '../plan-parts.ts'
import { showTable } from '../write-names.ts'
import { declineCausalClaim } from './causal-claims.ts'
import { changePlan } from './change-plan.ts'
import { chooseTable, isNamed } from './choose-table.ts'
import {
  chooseByAnswer,
  fillPlace,
  joinAnswer,
  type NamedColumn,
  type OpenQuestion,
  replaceUnknown,
} from './complete-request.ts'
import { findOtherValue } from './conditions/find-other-value.ts'
import { declineThat, findOutside } from './decline-outside.ts'
import { continuesDiagnostic } from './diagnostic/change-diagnostic.ts'
import { continuesMap } from './exploration/change-exploration.ts'
import { continuesPrediction } from './exploration/change-prediction.ts'
import { continuesSeries } from './exploration/plan-time-series.ts'
import { findExperiments } from './find-experiment.ts'
import { continuesLaboratory } from './laboratory/change-laboratory.ts'
import type { Method } from './method-names/list.ts'
import { continuesMixed } from './models/change-mixed.ts'
import { continuesModel } from './models/change-regression.ts'
import { takeLogarithms } from './models/take-logarithms.ts'
import { normaliseText } from './normalise-text.ts'
import { isOmicsPlan } from './omics/omics-plan.ts'
import { planOmics } from './omics/plan-omics.ts'
import { readFeatureOptions } from './omics/read-feature-options.ts'
import { accountFor, isFulfilled } from './options/account-for.ts'
import { readOptions } from './options/read-options.ts'
import { type ParsedRequest, parseRequest } from './parse-request.ts'
import { asQuestion } from './plan-base.ts'
import { plannerOf } from './plan-method.ts'
import { isOutside, planRequest } from './plan-request.ts'
import { continuesPower } from './planning/change-power.ts'
import {
  ask,
  askUnsupported,
  askWhatIsMeant,
  askWhichTable,
  askWhole,
  declineLong,
  declineOutside,
} from './questions.ts'
import { decidingMethod, readMethods } from './read-methods.ts'
import { hasTimes } from './survival/read-times.ts'
import { readBaselineWishes } from './tables/plan-baseline.ts'
import { readRule } from './tables/plan-cleaning.ts'
import { readSummaryWishes } from './tables/read-summary-wishes.ts'

/**
 * From a prompt, the profiles and the earlier steps to a plan, or to a question where the prompt leaves something open.
 * Deterministic. The plan before a follow-up is found by reading the earlier prompts again.
 */
export function understandRequest(task: GenerateRequest['task']): Understanding {
  const tables = task.datasets.flatMap((dataset) =>
    dataset.status === 'ready' ? dataset.sheets.map((sheet) => ({ dataset, sheet })) : [],
  )
  const thread: Thread = { last: null, open: null }
  for (const { prompt } of task.earlierSteps.slice(-mostEarlier)) {
    const { understood, request } = understandNext(prompt, tables, thread)
    if (understood.type === 'plan') thread.last = understood.plan
    thread.open = understood.type === 'question' ? { request, question: understood.question } : null
  }
  return understandNext(task.prompt, tables, thread).understood
}

/** Characters: a request of more is a text, which rules can't read, and which would hold up everybody else. */
const longestRead = 2_000

/** A follow-up of a follow-up is read from its beginning: no further back, so that a long analysis answers as fast. */
const mostEarlier = 20

/** The plan that a follow-up changes; `open` when the step before it was a question and nothing was computed. */
type Thread = { last: AnalysisPlan | null; open: OpenQuestion | null }

/** What was understood, and the whole request that it was understood from. */
type Next = { understood: Understanding; request: string }

/** Understands a prompt by itself, or as the answer to the question that is open. */
function understandNext(prompt: string, tables: Table[], { last, open }: Thread): Next {
  const whole = (request: string): Next => ({ request, understood: understandWhole(request, tables, last) })
  if (!open || prompt.length > longestAnswer) return whole(prompt)
  const lang = /\p{Script=Han}/u.test(open.request) ? 'zh-CN' : 'en'
  const chosen = chooseByAnswer(prompt, open, lang)
  if (chosen !== null) return isSame(chosen, prompt) ? whole(prompt) : withReading(whole(chosen))
  const isPiece = isFragment(normaliseText(prompt))
  const named = nameOf(prompt.replace(/[,，]?\s*\b(?:i mean|i meant|that is)\b/gi, ' '), tables)
  const alone = isPiece || named !== null ? null : whole(prompt)
  if (alone?.understood.type === 'plan') return alone
  const filled = named === null ? null : fillPlace(open, named, lang)
  const completed = [
    ...(filled === null ? [] : [filled]),
    ...(isPiece ? [] : replaceUnknown(open, named)),
    joinAnswer(open, prompt),
  ].map(whole)
  const plan = completed.find(({ understood }) => understood.type === 'plan')
  if (plan) return withReading(plan)
  if (alone) return alone
  const question = completed.find(
    ({ understood }) => understood.type === 'question' && understood.question.kind === 'asks',
  )
  const [first] = completed
  if (open.question.kind === 'asks' && (question || named !== null)) return question ?? first ?? whole(prompt)
  return isPiece ? { request: prompt, understood: asQuestion(askWhole(last)) } : whole(prompt)
}

/** A choice that is taken with its button comes as it was offered, without the marks around names. */
const isSame = (choice: string, prompt: string): boolean =>
  normaliseText(choice.replace(/[`\s]/g, '')) === normaliseText(prompt.replace(/[`\s]/g, ''))

/** Characters: a longer text after a question is a request of its own. */
const longestAnswer = 120

/** The only column of the tables that a prompt names, where it says nothing else. */
function nameOf(prompt: string, tables: Table[]): NamedColumn | null {
  const read = tables.map((table) => parseRequest(prompt, table)).toSorted((a, b) => b.score - a.score)[0]
  const [column, second] = read?.columns ?? []
  if (!read || !column || second || read.intents.size > 0 || read.methods.size > 0) return null
  return read.leftovers.unused.length + read.leftovers.unknownColumns.length + read.filters.length > 0
    ? null
    : { name: column.name, column, sheet: read.table.sheet }
}

/** Says how an answer was put together with the request before it. */
function withReading({ understood, request }: Next): Next {
  if (understood.type !== 'plan') return { understood, request }
  const note = {
    en: `With the question before it, this is read as “${tidy(request)}”.`,
    'zh-CN': `结合上一步的提问，这里理解为“${tidy(request)}”。`,
  }
  return {
    request,
    understood: { type: 'plan', plan: { ...understood.plan, assumptions: [note, ...understood.plan.assumptions] } },
  }
}

const tidy = (request: string) => request.replaceAll('`', '').replace(/ {2,}/g, ' ')

/** Understands a prompt, and holds the plan against all that the prompt asks for. */
function understandWhole(prompt: string, tables: Table[], last: AnalysisPlan | null): Understanding {
  const retry = (other: string): Bilingual | null => {
    const understood = understandWhole(other, tables, last)
    return understood.type === 'plan' ? { en: other, 'zh-CN': other } : null
  }
  const text = normaliseText(prompt)
  const [table] = tables
  if (table && text.length > longestRead) return asQuestion(declineLong(longestRead, table.sheet))
  const claim = declineCausalClaim(text, prompt, retry)
  if (claim) return asQuestion(claim)
  const outside = findOutside(text)
  if (table && outside) return asQuestion(declineThat(outside, table.sheet))
  const understood = understandPrompt(prompt, tables, last)
  if (understood.type !== 'plan') return understood
  const request = parseRequest(prompt, understood.plan.table, last)
  if (isOmicsPlan(understood.plan))
    return accountFor(
      understood.plan,
      { ...request, optionText: normaliseText(readFeatureOptions(prompt).rest) },
      retry,
    )
  const changed = takeLogarithms(understood.plan, request)
  return changed.type === 'plan' ? accountFor(changed.plan, request, retry) : changed
}

/** A piece that only makes sense after what was said before: "plus age", "per species", "也按性别". */
const isFragment = (text: string): boolean =>
  /^(?:and|plus|also|now|add|but|only|just|per|by|with|use|using|instead|then|same|what about|how about|post ?-?hoc|drop|exclude|remove|without)\b|^(?:去掉|排除|剔除|删掉|再|也|还|那|换|改|加|用|把|只|仅|分|按(?!.*(?:比较|分析|描述)))|呢$|\binstead$/.test(
    text,
  ) && text.length < 40

function understandPrompt(prompt: string, tables: Table[], last: AnalysisPlan | null): Understanding {
  const [table] = tables
  if (!table)
    return asQuestion(
      ask('Choose a dataset first: the question is about a table.', '请先选择数据集：问题需要针对一个表格。'),
    )
  const omics = planOmics(prompt, tables, last)
  if (omics) return omics
  const method = decidingMethod(readMethods(normaliseText(prompt)).methods)
  const planner = method && plannerOf(method)
  if (planner?.reads === 'all-tables') return planner.plan(prompt, tables)
  const parsed = chooseTable(prompt, tables, last)
  const matrix = method !== null && mapMethods.has(method) ? findMatrix(tables, parsed) : null
  if (matrix) return asQuestion(askWhichTable(prompt, matrix))
  const [outside] = Array.isArray(parsed) && parsed.every(isOutside) ? parsed : []
  if (outside)
    return asQuestion(
      outside.unsupported
        ? askUnsupported(outside.unsupported, outside.table.sheet)
        : declineOutside(outside.table.sheet),
    )
  if (Array.isArray(parsed))
    return asQuestion(
      askWhichTable(
        prompt,
        parsed.map((one) => one.table),
      ),
    )
  if (parsed.table.sheet.rowCount === 0) return asQuestion(ask('The table has no rows.', '表中没有数据行。'))
  const alone = planRequest(parsed)
  if (last && last.table.sheet === parsed.table.sheet && isChange(parsed, alone, last)) return changePlan(last, parsed)
  if (alone.type === 'question' && !last && parsed.colourBy && parsed.columns.length === 0)
    return asQuestion(askWhatIsMeant(parsed.table.sheet, []))
  if (alone.type === 'question' && !last && !parsed.unsupported && isTalk(parsed))
    return asQuestion(declineOutside(parsed.table.sheet))
  return alone.type === 'plan' && tables.length > 1 ? withTableNote(alone.plan, tables.length) : alone
}

const mapMethods = new Set<Method>(['cluster', 'reduce'])

/** A matrix of measurements and the table of its samples, where what was read is one of them and not named. */
function findMatrix(tables: Table[], parsed: ParsedRequest | ParsedRequest[]): Table[] | null {
  const [experiment] = findExperiments(tables)
  if (!experiment) return null
  const pair = [experiment.counts, experiment.samples]
  const read = Array.isArray(parsed) ? parsed : [parsed]
  const isOther = read.every(
    ({ prompt, table }) => isNamed(prompt, table) || !pair.some(({ sheet }) => sheet === table.sheet),
  )
  return isOther ? null : pair
}
/** Nothing of the table and no analysis, and more words than one that mean nothing here: no request to a table. */
const isTalk = ({ score, methods, leftovers, filters, numbers }: ParsedRequest) =>
  score === 0 && methods.size === 0 && filters.length + numbers.length === 0 && leftovers.unused.length > 1

/** True where the request only makes sense, or makes more sense, as a change to the plan before it. */
function isChange(request: ParsedRequest, alone: Understanding, last: AnalysisPlan): boolean {
  const { columns, intents, refersBack } = request
  if (refersBack === 'instead') return true
  if ((last.kind === 'survival' || last.kind === 'partial-correlation') && request.roles.covariates.length > 0)
    return true
  if (continuesMap(last, request) || continuesPrediction(last, request) || continuesSeries(last, request)) return true
  if (continuesModel(last, request) || continuesLaboratory(last, request)) return true
  if (changesPart(last, request) || continuesDiagnostic(last, request) || continuesMixed(last, request)) return true
  if (redescribes(last, request)) return true
  if (continuesPower(last, request, alone)) return true
  if (last.kind === 'survival' && hasTimes(request.times) && request.method !== 'cox') return true
  if (
    last.kind === 'survival' &&
    columns.length === 0 &&
    (request.method === 'cox' || request.method === 'survival') &&
    !request.intents.has('describe')
  )
    return true
  if (request.methods.size > 0) return false
  if (findOtherValue(last, request)) return true
  if (repeatsOptions(last, request)) return true
  const says =
    readOptions(request.optionText).length > 0 ||
    request.filters.length > 0 ||
    Object.keys(request.wishes).length > 0 ||
    request.clearsFilters
  if (columns.length === 0) {
    const asksAnew =
      intents.has('describe') || intents.has('all-columns') || (intents.has('correlate') && last.kind !== 'correlate')
    return !asksAnew && (says || request.colourBy !== null || request.refersBack === 'more')
  }
  if (intents.has('describe')) return false
  return alone.type === 'question' || columns.length === 1
}

/** Another figure, statistic or interval for a description. */
function redescribes(last: AnalysisPlan, { columns, intents, leftovers, methods, optionText }: ParsedRequest): boolean {
  if (last.kind !== 'describe-table' && last.kind !== 'summarise') return false
  const others = ['compare', 'correlate', 'relate', 'all-columns'] as const
  const anew = others.some((intent) => intents.has(intent) && !/box ?plot|箱/.test(optionText))
  const { extras, figure, interval, percentiles, replacesPie } = readSummaryWishes(optionText)
  const wishes = extras.length + percentiles.length > 0 || figure !== null || interval !== null || replacesPie
  return columns.length === 0 && methods.size === 0 && leftovers.unused.length === 0 && wishes && !anew
}

/** Nothing but options that the plan before it gives anyway: "要 95% 可信区间". */
function repeatsOptions(
  last: AnalysisPlan,
  { columns, intents, leftovers, numbers, optionText }: ParsedRequest,
): boolean {
  const options = readOptions(optionText)
  const given = readIntent(last).options
  const isPlain = columns.length === 0 && intents.size === 0 && numbers.length === 0 && leftovers.unused.length === 0
  return isPlain && options.length > 0 && options.every((option) => isFulfilled(option, given))
}

/** A wish that only the plan before it can have: p values of its table, another rule for its outliers. */
function changesPart(last: AnalysisPlan, { prompt, columns, intents, methods }: ParsedRequest): boolean {
  const anew =
    /descri|summar|overview|描述|概况|汇总/i.test(prompt) || intents.has('correlate') || intents.has('all-columns')
  if (columns.length > 0 || anew) return false
  if (last.kind === 'baseline-table') return methods.size === 0 && Object.keys(readBaselineWishes(prompt)).length > 0
  return last.kind === 'find-outliers' && readRule(prompt) !== null
}

function withTableNote(plan: AnalysisPlan, count: number): Understanding {
  const shown = showTable(plan.table)
  const note = {
    en: `Of the ${count} tables at hand, ${shown.en} is used, since the request fits it best.`,
    'zh-CN': `在 ${count} 个表中，使用最符合请求的 ${shown['zh-CN']}。`,
  }
  return { type: 'plan', plan: { ...plan, assumptions: [note, ...plan.assumptions] } }
}
