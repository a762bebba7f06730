import type { ColumnProfile } from '#contract/dataset.ts'
import type { Design, PowerPlan, StudyGiven } from '../../analyses/power/power-plan.ts'
import type { Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { filterText, showName } from '../../write-names.ts'
import { columnRole, isNumeric, listColumns } from '../columns/column-role.ts'
import { normaliseText } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { canGroup } from '../tables/plan-description.ts'
import { type ReadStudy, readStudy } from './read-study.ts'
import {
  askForEffect,
  askForGroups,
  askForPower,
  askForSpread,
  askImpossible,
  askWhatIsOpen,
  askWhichStudy,
  declineStudy,
} from './study-questions.ts'

/** Sample size, power or detectable effect, whichever is missing; nothing but the level of significance is taken for granted. */
export const planPower = (request: ParsedRequest): Understanding => planStudy(request, readStudy(request.prompt))

export function planStudy(request: ParsedRequest, { given, said }: ReadStudy): Understanding {
  const { prompt } = request
  const { design } = given
  if (otherStudies.test(normaliseText(prompt))) return asQuestion(declineStudy())
  if (!design) return asQuestion(askWhichStudy())
  const wrong = findImpossible(given)
  if (wrong) return asQuestion(wrong)
  if (design === 'several-means' && groupsOf(given) < 2) return asQuestion(askForGroups(prompt))
  if (given.n !== null && given.power !== null && findMissing(design, given) === null)
    return asQuestion(askWhatIsOpen())
  const solves = chooseUnknown(design, given)
  if (solves !== 'effect') {
    const missing = findMissing(design, given)
    if (missing) return asQuestion(withoutIdle(askForEffect(prompt, missing), request.numbers, said))
  }
  if (solves === 'effect' && design === 'two-proportions' && !given.shares)
    return asQuestion(askForEffect(prompt, 'share'))
  const needsSpread = wantsSpread(design, given, solves)
  const spread = needsSpread ? findSpread(request) : null
  if (needsSpread && !spread?.column)
    return asQuestion(request.question ?? askForSpread(prompt, spread?.candidates ?? []))
  if (solves !== 'power' && given.power === null) return asQuestion(askForPower(prompt))
  const base = planBase({
    ...request,
    colourBy: null,
    filters: spread ? request.filters : [],
    readings: spread ? request.readings : [],
    leftovers: { unknownColumns: [], unused: [], absent: [] },
  })
  const plan: PowerPlan = {
    kind: 'power',
    ...base,
    given: {
      ...given,
      design,
      alpha: given.alpha ?? 0.05,
      sides: given.sides ?? 2,
      ratio: given.ratio ?? 1,
      groups: groupsOf(given),
    },
    solves,
    spreadOf: spread?.column ?? null,
    within: spread?.within ?? null,
    said,
    colourBy: null,
    assumptions: [...base.assumptions, ...tellTaken(given, design), ...(spread ? [] : tellConditions(request))],
  }
  return { type: 'plan', plan }
}

/** Where a number of the request has no part yet, a longer request would not be understood either. */
const withoutIdle = (question: Question, numbers: string[], said: string[]): Question =>
  numbers.every((number) => said.includes(number)) ? question : { ...question, choices: [] }

const otherStudies =
  /non ?-?inferior|equivalen|\bmargin of\b|precision|width of|confidence interval (?:of|for|with)|\bregression\b|logistic|\bkappa\b|\bicc\b|agreement|\broc\b|\bauc\b|sensitivity|specificity|cluster|非劣|等效|精度|允许误差|回归|一致性|灵敏度|特异度|整群/

function groupsOf({ design, groups, means }: StudyGiven): number {
  if (design === 'several-means') return means.length > 2 ? means.length : (groups ?? 0)
  return design === 'two-means' || design === 'two-proportions' || design === 'survival' ? 2 : 1
}

function chooseUnknown(design: Design, given: StudyGiven): PowerPlan['solves'] {
  if (given.n === null) return 'n'
  return findMissing(design, given) === null ? 'power' : given.power === null ? 'power' : 'effect'
}

/** Which effect is not said; null where it is. */
function findMissing(design: Design, given: StudyGiven): 'difference' | 'share' | 'means' | 'ratio' | null {
  switch (design) {
    case 'two-means':
    case 'paired-means':
    case 'one-mean':
      return given.difference === null && given.effectSize === null ? 'difference' : null
    case 'two-proportions':
      return given.shares?.[1] == null ? 'share' : null
    case 'several-means':
      return given.effectSize === null && given.means.length < 3 ? 'means' : null
    case 'correlation':
      return given.correlation === null ? 'ratio' : null
    case 'survival':
      return given.hazardRatio === null ? 'ratio' : null
  }
}

function wantsSpread(design: Design, given: StudyGiven, solves: PowerPlan['solves']): boolean {
  if (given.sd !== null || given.effectSize !== null) return false
  if (design === 'several-means') return solves !== 'effect'
  return design === 'two-means' || design === 'paired-means' || design === 'one-mean'
}

type Spread = { column: ColumnProfile | null; within: ColumnProfile | null; candidates: ColumnProfile[] }

/** The spread of the named measure, or of the only one of the table, where the request says that the data give it. */
function findSpread(request: ParsedRequest): Spread {
  const { columns, prompt, table } = request
  const measures = listColumns(table.sheet, ['measure'])
  const named = columns.filter((column) => isNumeric(column) && columnRole(column, table.sheet) === 'measure')
  const fromData =
    /\b(?:in|from|of) (?:the |my |our |this )?(?:data|table|sample|pilot|file)|(?:the )?(?:sd|standard deviation|spread|variability) of|数据|表[中里]|现有|已有|预实验|这里/.test(
      normaliseText(prompt),
    )
  const candidates = named.length > 0 ? named : measures
  const [column, second] = candidates
  const within = columns.find((one) => one !== column && canGroup(one, request)) ?? null
  return { column: fromData && column && !second ? column : null, within, candidates }
}

function findImpossible(given: StudyGiven): Question | null {
  const { power, alpha, shares, eventShare, dropout, correlation, hazardRatio, effectSize, difference, n, sd } = given
  const open = (value: number | null | undefined) => value == null || (value > 0 && value < 1)
  if (![power, alpha, eventShare, ...(shares ?? [])].every(open)) return askImpossible('share')
  if (!open(correlation)) return askImpossible('correlation')
  if (hazardRatio !== null && (hazardRatio <= 0 || hazardRatio === 1)) return askImpossible('hazard')
  if (dropout !== null && (dropout < 0 || dropout > 0.95)) return askImpossible('dropout')
  if (effectSize === 0 || difference === 0 || sd === 0 || (shares?.[1] != null && shares[0] === shares[1]))
    return askImpossible('same')
  return n !== null && n < 4 ? askImpossible('size') : null
}

/** A condition on rows says who is studied; where no row is used it changes no number. */
function tellConditions({ filters }: ParsedRequest): Bilingual[] {
  if (filters.length === 0) return []
  const shown = filters.map((filter) => showName(filterText(filter)))
  return [
    {
      en: `No row of the table is used, so the condition ${shown.join(' and ')} changes nothing.`,
      'zh-CN': `计算不使用表中的数据行，条件 ${shown.join(' 且 ')} 不影响结果。`,
    },
  ]
}

/** What nobody said and is taken as usual. */
function tellTaken(given: StudyGiven, design: Design): Bilingual[] {
  const told: Bilingual[] = []
  if (given.alpha === null || given.sides === null)
    told.push({
      en: `${given.alpha === null ? 'The level of significance is taken as 0.05' : 'The test is taken'}${given.sides === null ? `${given.alpha === null ? ', ' : ' as '}two-sided` : ''}, since nothing else is said.`,
      'zh-CN': `未写明，按惯例取${given.alpha === null ? '显著性水平 0.05' : ''}${given.alpha === null && given.sides === null ? '、' : ''}${given.sides === null ? '双侧检验' : ''}。`,
    })
  if (given.ratio === null && (design === 'two-means' || design === 'two-proportions' || design === 'survival'))
    told.push({ en: 'The groups are taken to be of the same size.', 'zh-CN': '两组人数按 1:1 计。' })
  if (design === 'paired-means')
    told.push({
      en: 'The standard deviation is that of the differences within pairs, not of the measure itself.',
      'zh-CN': '标准差是指配对差值的标准差，不是指标本身的标准差。',
    })
  if (design === 'survival' && given.eventShare === null)
    told.push({
      en: 'A log-rank test needs events; how many subjects that takes is given for several shares of events. Write “60% have the event” for one.',
      'zh-CN': 'log-rank 检验取决于事件数；对几种事件发生比例给出所需人数。若已知，可写明“事件发生率 60%”。',
    })
  return told
}
