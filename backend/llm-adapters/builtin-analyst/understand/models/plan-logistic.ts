import type { ColumnProfile } from '#contract/dataset.ts'
import type { LogisticRegressionPlan } from '../../analyses/regression/regression-plan.ts'
import type { Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { columnRole } from '../columns/column-role.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { askUnknownColumns } from '../questions.ts'
import { findEventLevel, listEvents } from '../survival/find-follow-up.ts'
import { readEvent } from '../survival/read-event.ts'
import { askWhatHappened } from '../survival/survival-questions.ts'
import { chooseCategories, choosePredictors } from './choose-predictors.ts'
import { askForOutcome, askTwoValues } from './regression-questions.ts'

const hasTwoValues = (column: ColumnProfile) => column.distinct === 2

/** Odds ratios for a yes-or-no outcome. */
export function planLogistic(request: ParsedRequest): Understanding {
  const { leftovers, roles, table } = request
  const found = findBinaryOutcome(request)
  if ('question' in found) return asQuestion(found.question)
  const { outcome } = found
  if (leftovers.unknownColumns.length > 0) return asQuestion(askUnknownColumns(table.sheet, leftovers.unknownColumns))
  if (!hasTwoValues(outcome)) return asQuestion(askTwoValues(outcome, table.sheet.columns.filter(hasTwoValues)))
  const { eventLevel, filters, note } = readEvent(outcome, request, { en: 'that it did not', 'zh-CN': '未发生' })
  if (eventLevel === null) return asQuestion(askWhatHappened(request.prompt, outcome))
  const chosen = choosePredictors(request, outcome)
  if ('question' in chosen) return asQuestion(chosen.question)
  const { categories, notes } = chooseCategories(chosen.predictors, request)
  const base = planBase(request)
  const plan: LogisticRegressionPlan = {
    kind: 'logistic-regression',
    ...base,
    filters,
    outcome,
    eventLevel,
    predictors: chosen.predictors,
    categories,
    interaction: roles.model.interaction,
    colourBy: null,
    assumptions: [...base.assumptions, ...found.notes, ...note, ...chosen.notes, ...notes],
  }
  return { type: 'plan', plan }
}

export type Outcome = { outcome: ColumnProfile; notes: Bilingual[] }

/** The outcome as the request says it; else the one column of two values that can be it, which is told; else a question. */
function findBinaryOutcome(request: ParsedRequest): Outcome | { question: Question } {
  const { columns, filters, roles, table } = request
  const said = roles.model.outcome ?? roles.event
  const named = columns.filter(hasTwoValues)
  const spoken = filters.flatMap((filter) =>
    filter.kind === 'levels' &&
    !filter.exclude &&
    hasTwoValues(filter.column) &&
    filter.levels.length === 1 &&
    findEventLevel(filter.column)?.level === filter.levels[0] &&
    listEvents(table.sheet).includes(filter.column)
      ? [filter.column]
      : [],
  )
  if (said && (columns.includes(said) || !hasTwoValues(said) || spoken.includes(said)))
    return { outcome: said, notes: [] }
  const [spokenOnly, another] = spoken
  if (spokenOnly && !another) return { outcome: spokenOnly, notes: [] }
  const events = named.filter((column) => isOutcomeLike(column, request))
  const open = table.sheet.columns.filter(
    (column) => hasTwoValues(column) && columnRole(column, table.sheet) === 'category' && !columns.includes(column),
  )
  for (const candidates of [
    events,
    request.intents.has('relate') && named.length === 1 && columns.length > 1 ? named : [],
    unnamed(request, open),
  ]) {
    const [outcome, second] = candidates
    if (outcome && !second) return { outcome, notes: [tellOutcome(outcome)] }
  }
  const candidates = [...named, ...open]
  return {
    question: askForOutcome(request, candidates, { en: 'a column with two values', 'zh-CN': '只有两种取值的列' }),
  }
}

/** A column that is named as something that happens to people. */
const isOutcomeLike = (column: ColumnProfile, { table }: Pick<ParsedRequest, 'table'>) =>
  listEvents(table.sheet).includes(column) || conceptsOf(column.name).includes('low-weight')

/** Where all that is named are predictors: the one event of the table, or its only other column of two values. */
function unnamed({ columns, table }: ParsedRequest, open: ColumnProfile[]): ColumnProfile[] {
  if (columns.length === 0) return []
  const events = open.filter((column) => isOutcomeLike(column, { table }))
  return events.length > 0 || columns.some(hasTwoValues) ? events : open
}

const tellOutcome = ({ name }: ColumnProfile): Bilingual => ({
  en: `The outcome is taken to be ${showName(name)}, the one column that fits. If another is meant, write “the outcome is …”.`,
  'zh-CN': `以唯一合适的列 ${showName(name)} 为结局。若应为其他列，请写明“因变量为……”。`,
})
