import type { ColumnProfile } from '#contract/dataset.ts'
import type { SurvivalPlan } from '../../analyses/survival/survival-plan.ts'
import type { Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import { columnRole, isNumeric } from '../columns/column-role.ts'
import { askUnusable } from '../comparisons/relation-questions.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { askUnknownColumns } from '../questions.ts'
import { canGroup } from '../tables/plan-description.ts'
import { chooseTimes } from './choose-times.ts'
import { listEvents, listTimes } from './find-follow-up.ts'
import { readEvent } from './read-event.ts'
import { askForEvent, askForOthers, askForTime, askOneCurveGroup, askWhatHappened } from './survival-questions.ts'

const open = (question: Question): Understanding => asQuestion(question)

/** Curves by a grouping, and a Cox model where numbers, several columns or hazard ratios are asked for. */
export function planSurvival(request: ParsedRequest): Understanding {
  const { columns, leftovers, roles, table } = request
  const { sheet } = table
  const time = roles.time ?? only(listTimes(sheet), columns)
  if (!time || !isNumeric(time)) return open(askForTime(request.prompt, sheet, listTimes(sheet)))
  const event = roles.event ?? only(listEvents(sheet), columns)
  if (event?.distinct !== 2) return open(askForEvent(request.prompt, sheet, listEvents(sheet)))
  const { eventLevel, filters, note } = readEvent(event, request, { en: 'censored', 'zh-CN': '删失' })
  if (eventLevel === null) return open(askWhatHappened(request.prompt, event))
  if (leftovers.unknownColumns.length > 0) return open(askUnknownColumns(sheet, leftovers.unknownColumns))
  const named = columns.filter((column) => column !== time && column !== event)
  const unusable = named.find((column) => ['identifier', 'text', 'date', 'empty'].includes(columnRole(column, sheet)))
  if (unusable) return open(askUnusable(unusable, sheet))
  const chosen = chooseGroup(named, request)
  if ('question' in chosen) return open(chosen.question)
  if (isBareMultivariable(request, chosen))
    return open(askForOthers(request, [...chosen.covariates, ...(chosen.group ? [chosen.group] : [])], [time, event]))
  const timed = chooseTimes(request, time)
  if ('question' in timed) return open(timed.question)
  const base = planBase(request)
  const plan: SurvivalPlan = {
    kind: 'survival',
    ...base,
    filters,
    time,
    event,
    eventLevel,
    group: chosen.group,
    covariates: chosen.covariates,
    interaction: chooseInteraction(request, [...(chosen.group ? [chosen.group] : []), ...chosen.covariates]),
    at: timed.at,
    horizon: timed.horizon,
    wantsRestrictedMean: timed.wantsRestrictedMean,
    colourBy: null,
    assumptions: [...base.assumptions, sayFollowUp(time, event), ...note, ...timed.notes],
  }
  return { type: 'plan', plan }
}

/** The two whose effects may depend on each other: as named, or all that are named where there are two of them. */
function chooseInteraction({ optionText, roles }: ParsedRequest, predictors: ColumnProfile[]): ColumnProfile[] {
  if (!/\binteractions?\b|交互/.test(optionText) && roles.model.interaction.length === 0) return []
  const named = roles.model.interaction.filter((column) => predictors.includes(column))
  return named.length === 2 ? named : predictors.length === 2 ? predictors : []
}

/** Several variables are wanted, and one at most is named. */
const isBareMultivariable = (
  { prompt, roles }: ParsedRequest,
  { group, covariates }: { group: ColumnProfile | null; covariates: ColumnProfile[] },
): boolean =>
  /multi-?variab|multi-?variat|多因素|多变量/i.test(prompt) &&
  roles.covariates.length === 0 &&
  covariates.length + (group ? 1 : 0) < 2

/** The only candidate, or the only one that the request names. */
function only(candidates: ColumnProfile[], named: ColumnProfile[]): ColumnProfile | null {
  const mentioned = candidates.filter((column) => named.includes(column))
  const [first, second] = mentioned.length > 0 ? mentioned : candidates
  return first && !second ? first : null
}

function chooseGroup(
  named: ColumnProfile[],
  request: ParsedRequest,
): { group: ColumnProfile | null; covariates: ColumnProfile[] } | { question: Question } {
  const adjusted = request.roles.covariates
  const asked = named.filter((column) => !adjusted.includes(column))
  const groupings = asked.filter((column) => canGroup(column, request))
  const cued = groupings.filter((column) => request.groups.includes(column))
  const isModel = request.methods.has('cox') || adjusted.length > 0 || /\binteractions?\b|交互/.test(request.optionText)
  const [first, second] = isModel && cued.length === 1 ? cued : groupings
  if (first && second && !isModel) return { question: askOneCurveGroup(groupings) }
  return { group: first ?? null, covariates: named.filter((column) => column !== first) }
}

const sayFollowUp = (time: ColumnProfile, event: ColumnProfile): Bilingual => {
  const names = [time, event].map(({ name }) => showName(name))
  return {
    en: `Time is ${names[0]}, the event is in ${names[1]}.`,
    'zh-CN': `时间列为 ${names[0]}，事件列为 ${showNames([event])['zh-CN']}。`,
  }
}
