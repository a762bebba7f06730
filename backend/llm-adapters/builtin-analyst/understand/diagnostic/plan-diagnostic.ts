import type { ColumnProfile } from '#contract/dataset.ts'
import type { Cutoff, DiagnosticTestPlan } from '../../analyses/diagnostic-test/diagnostic-test-plan.ts'
import type { Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual, RowFilter } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { columnRole, isNumeric, listColumns } from '../columns/column-role.ts'
import { listSources, tellSource } from '../models/choose-predictors.ts'
import { normaliseText } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { askUnknownColumns } from '../questions.ts'
import { listEvents, listTimes } from '../survival/find-follow-up.ts'
import { readEvent } from '../survival/read-event.ts'
import {
  askAgreementOrAccuracy,
  askForModel,
  askForTests,
  askForTruth,
  askLimitOrRows,
  askNoTest,
  askOneCutoff,
  askOneGroupAtATime,
  askTruthOfTwo,
  askWhatIsPositive,
  askWhetherTime,
  declineCurve,
} from './diagnostic-questions.ts'
import { canBeTest, isStandardLike, isTestLike, listTruths } from './find-truth.ts'

/** Tests and markers against a reference standard that is named, or is the only one that can be it, which is told. */
export function planDiagnostic(request: ParsedRequest): Understanding {
  const { columns, leftovers, methods, table } = request
  if (methods.has('agreement')) return asQuestion(askAgreementOrAccuracy(columns))
  if (otherCurves.test(normaliseText(request.prompt))) return asQuestion(declineCurve())
  if (request.roles.covariates.length > 0) return asQuestion(askForModel(request))
  const unknown = [...leftovers.unknownColumns, ...leftovers.unused]
  const named = columns.filter((column) => column !== request.roles.truth)
  if (named.length === 0 && unknown.length > 0) return asQuestion(askUnknownColumns(table.sheet, unknown))
  const found = findTruth(request, unknown)
  if ('question' in found) return asQuestion(found.question)
  const { truth } = found
  const tests = chooseTests(request, truth)
  if ('question' in tests) return asQuestion(tests.question)
  const unheard = leftovers.unknownColumns.filter((words) => !isDisease(words, request.prompt))
  if (unheard.length > 0) return asQuestion(askUnknownColumns(table.sheet, unheard, columns))
  if (asksOverTime(request, truth)) return asQuestion(askWhetherTime(truth, tests.chosen))
  return makePlan(request, { truth, tests: tests.chosen, notes: [...found.notes, ...tests.notes] })
}

type Parts = { truth: ColumnProfile; tests: ColumnProfile[]; notes: Bilingual[] }

function makePlan(request: ParsedRequest, { truth, tests, notes }: Parts): Understanding {
  const { eventLevel, filters } = readEvent(truth, request, no)
  if (eventLevel === null) return asQuestion(askWhatIsPositive(request, truth))
  const answers: DiagnosticTestPlan['answers'] = []
  let kept = filters
  const told = [tellPositive(truth, eventLevel)]
  for (const column of tests.filter(({ distinct }) => distinct === 2)) {
    const read = readEvent(column, { ...request, filters: kept, roles: { ...request.roles, eventValue: null } }, no)
    if (read.eventLevel === null) return asQuestion(askWhatIsPositive(request, column))
    answers.push({ column, positive: read.eventLevel })
    told.push(tellPositive(column, read.eventLevel))
    kept = read.filters
  }
  const markers = tests.filter(({ distinct }) => distinct > 2)
  const unfit = markers.find((column) => !isNumeric(column) || columnRole(column, request.table.sheet) === 'identifier')
  if (unfit) return asQuestion(askNoTest(unfit))
  const limits = kept.filter((filter) => isCutoff(filter, markers, request.prompt))
  const cutoff = readCutoff(request, limits)
  if (cutoff && markers.length !== 1) return asQuestion(askOneCutoff(request, cutoff.value, tests))
  const doubtful = kept.find((filter) => !limits.includes(filter) && isDoubtful(filter, request))
  if (doubtful?.kind === 'number') return asQuestion(askLimitOrRows(doubtful, truth))
  const base = planBase({ ...request, filters: kept.filter((filter) => !limits.includes(filter)) })
  const isCombined = markers.length > 1 && combines.test(normaliseText(request.prompt))
  if (listTimes(request.table.sheet).length > 0 && listEvents(request.table.sheet).includes(truth)) told.push(noTime)
  const plan: DiagnosticTestPlan = {
    kind: 'diagnostic-test',
    ...base,
    truth,
    illLevel: eventLevel,
    markers,
    answers,
    cutoff,
    isCombined,
    isExact: exact.test(normaliseText(request.prompt)),
    colourBy: null,
    assumptions: [...base.assumptions, ...notes, ...told],
  }
  return { type: 'plan', plan }
}

/** A limit of a measure beside tests could as well be one more test; age and words of a condition say that it is none. */
const isDoubtful = ({ kind, column }: RowFilter, { prompt, table }: ParsedRequest): boolean =>
  kind === 'number' &&
  columnRole(column, table.sheet) === 'measure' &&
  !conceptsOf(column.name).includes('age') &&
  !/\b(?:only|where|among|with|in (?:those|patients|people|rows|women|men))\b|只看|只要|限于|其中|的(?:人|病人|患者)/.test(
    normaliseText(prompt),
  )

const no = { en: 'negative', 'zh-CN': '阴性' }

function tellPositive(column: ColumnProfile, level: string): Bilingual {
  const other = column.levels.find(({ value }) => value !== level)?.value ?? ''
  const [name, yes, turned] = [column.name, level, other].map(showName)
  return {
    en: `In ${name}, ${yes} counts as positive. If it is the other way round, write “${name} = ${turned} is positive”.`,
    'zh-CN': `${name} 中，以 ${yes} 为阳性。若实际相反，请写明“${name} = ${turned} 为阳性”。`,
  }
}

const combines = /combin|together|jointly|predict\w*[^.;]{0,60} (?:from|using|by|with) |联合|合起来|合并|组合/
/** What is known of curves and not computed here. */
const otherCurves =
  /\bpartial\b|time ?-?dependent|net reclassification|\bnri\b|\bidi\b|decision curve|\bdca\b|部分 ?auc|时间依赖|时依|净重分类|决策曲线|校准/
const exact = /clopper|\bexact\b|精确/
const noTime: Bilingual = {
  en: 'The time of follow-up is not used: the event counts whenever it happened.',
  'zh-CN': '未使用随访时间：只看事件是否发生，不论何时发生。',
}

/** The truth as the request says it, or the only named or only possible one; a word for a disease that no column has must be what it shows. */
function findTruth(
  request: ParsedRequest,
  unknown: string[],
): { truth: ColumnProfile; notes: Bilingual[] } | { question: Question } {
  const { columns, prompt, roles, table } = request
  const said = roles.truth ?? [roles.model.outcome, roles.event].find((column) => column?.distinct === 2) ?? null
  const two = table.sheet.columns.filter(canBeTest)
  if (said) return said.distinct === 2 ? { truth: said, notes: [] } : { question: askTruthOfTwo(said, two) }
  const split = columns.find((column) => column.distinct === 2 && !canBeTest(column) && request.groups.includes(column))
  if (split && listTruths(table.sheet).length > 0) return { question: askOneGroupAtATime(request, split) }
  const named = columns.filter(({ distinct }) => distinct === 2)
  const spoken = [...new Set(request.filters.map(({ column }) => column))].filter(
    (column) => listTruths(table.sheet).includes(column) && !named.includes(column),
  )
  const [only, another] = named.length > 0 ? named : spoken
  if (only && !another && (columns.length > 1 || spoken.includes(only) || isStandardLike(only)) && !isTestLike(only))
    return { truth: only, notes: [] }
  const among = named.length > 1 ? listTruths(table.sheet, named) : []
  if (among[0] && !among[1]) return { truth: among[0], notes: [tellTruth(among[0])] }
  if (named.length > 1) return { question: askForTruth(request, named) }
  const disease = unknown.some((words) => isDisease(words, prompt))
  const candidates = listTruths(table.sheet).filter(
    (column) => !columns.includes(column) && (!disease || isStandardLike(column)),
  )
  const [first, second] = candidates
  if (first && !second) return { truth: first, notes: [tellTruth(first)] }
  return { question: askForTruth(request, candidates.length > 0 ? candidates : two) }
}

const tellTruth = ({ name }: ColumnProfile): Bilingual => ({
  en: `${showName(name)} is taken as the reference standard. If another is meant, write “the gold standard is …”.`,
  'zh-CN': `以 ${showName(name)} 为金标准。若应为其他列，请写明“金标准为……”。`,
})

/** A word that stands where the name of a disease does: what a marker diagnoses. */
function isDisease(words: string, prompt: string): boolean {
  const text = normaliseText(prompt)
  const at = text.indexOf(normaliseText(words))
  return /(?:diagnos\w+|detect\w*|predict\w*|screen\w*|discriminat\w+|identif\w+)(?: of| for)?(?: the)? $|\bfor (?:the )?$|(?:诊断|预测|鉴别|识别|筛查|判断)$/.test(
    text.slice(0, Math.max(0, at)),
  )
}

function chooseTests(
  request: ParsedRequest,
  truth: ColumnProfile,
): { chosen: ColumnProfile[]; notes: Bilingual[] } | { question: Question } {
  const { columns, filters, prompt, table } = request
  const ofFilters = filters.filter((filter) => isCutoff(filter, [filter.column], prompt)).map(({ column }) => column)
  const chosen = [...new Set([...columns, ...ofFilters])].filter((column) => column !== truth)
  const unfit = chosen.find(
    (column) =>
      column.distinct !== 2 && (!isNumeric(column) || ['identifier', 'date'].includes(columnRole(column, table.sheet))),
  )
  if (unfit) return { question: askNoTest(unfit) }
  const sources = listSources(truth, table.sheet)
  const others = chosen.filter((column) => !sources.includes(column))
  if (others.length > 0 && others.length < chosen.length) return { chosen: others, notes: tellSource(sources, truth) }
  if (chosen.length > 0) return { chosen, notes: [] }
  const isCurve = /\broc\b|\bauc\b|曲线/.test(normaliseText(prompt))
  const answers = isCurve ? [] : table.sheet.columns.filter((column) => isTestLike(column) && canBeTest(column))
  const markers = listColumns(table.sheet, ['measure']).filter((column) => !/年龄|^age$/i.test(column.name.trim()))
  const open = [...answers, ...markers].filter((column) => column !== truth)
  if (open.length === 2 && bothTests.test(normaliseText(prompt))) return { chosen: open, notes: [] }
  return { question: askForTests(truth, open) }
}

const bothTests =
  /\bboth (?:bio)?(?:markers|tests)\b|\bthe two (?:bio)?(?:markers|tests)\b|两[个种](?:指标|标志物|检测|检验|方法)/

/** Words of a limit at which a marker counts as positive. */
export const cutWords =
  /cut ?-?(?:offs?|points?)|\bthresholds?\b|\bcut at\b|界值|截断值?|临界值|切点|截点|界点|阈值|为界|切在|定在|[为算]阳性|positive/

/** A limit of a marker that is no condition on rows: "PCT ≥ 0.5 is positive", "取 0.5 为界". */
const isCutoff = ({ kind, column }: RowFilter, markers: ColumnProfile[], prompt: string): boolean =>
  kind === 'number' && markers.includes(column) && cutWords.test(normaliseText(prompt))

function readCutoff({ numbers, prompt }: ParsedRequest, limits: RowFilter[]): Cutoff | null {
  const [limit] = limits
  if (limit?.kind === 'number') {
    const side = limit.comparison.startsWith('>') ? 'high' : limit.comparison.startsWith('<') ? 'low' : null
    return { value: limit.value, side }
  }
  const text = normaliseText(prompt)
  const number = numbers.find((one) => !isShare(one, text))
  return number !== undefined && cutWords.test(text) ? { value: Number(number), side: null } : null
}

/** A number that is a share of people ("90% sensitivity", "患病率 10%") and no value of a marker. */
const isShare = (number: string, text: string): boolean => {
  const written = number.replace('.', '\\.')
  const share = '(?:sens|spec|灵敏|敏感|特异|患病|预测值|prevalence|predictive)'
  return new RegExp(
    `(?<![\\d.])${written} ?%|${share}[^\\d,，。]{0,12}${written}(?![\\d.])|(?<![\\d.])${written}的?[^\\d,，。]{0,3}${share}`,
  ).test(text)
}

/** Whether a marker goes with an event that took time is a matter of a Cox model as well, unless a curve or shares are named. */
const asksOverTime = ({ methods, prompt, table }: ParsedRequest, truth: ColumnProfile): boolean =>
  listTimes(table.sheet).length > 0 &&
  listEvents(table.sheet).includes(truth) &&
  (methods.has('survival') ||
    !/\broc\b|\bauc\b|sens|spec|predictive value|cut ?-?off|灵敏|敏感|特异|预测值|截断|界值|曲线|约登/.test(
      normaliseText(prompt),
    ))
