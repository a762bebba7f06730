import type { ColumnProfile } from '#contract/dataset.ts'
import type { Learner, PredictPlan } from '../../analyses/predict/predict-plan.ts'
import type { Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import { columnRole } from '../columns/column-role.ts'
import { listSubjects } from '../comparisons/list-subjects.ts'
import { chooseCategories, choosePredictors, listMadeFrom } from '../models/choose-predictors.ts'
import { askForOutcome } from '../models/regression-questions.ts'
import { readNumberOptions } from '../options/read-number-options.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { ask, askUnknownColumns, askUnsupported } from '../questions.ts'
import { listEvents } from '../survival/find-follow-up.ts'
import { readEvent } from '../survival/read-event.ts'
import { askWhatHappened } from '../survival/survival-questions.ts'
import { askTooManyLevels } from '../tables/plan-description.ts'
import { isCalendar } from './exploration-columns.ts'
import { askForOne } from './plan-exploration.ts'

const mostClasses = 12

/** A cross-validated prediction: of what, from what, by which model. */
export function planPrediction(request: ParsedRequest): Understanding {
  const mixed = askForOne(request, ['predict', 'logistic', 'linear', 'regression', 'diagnostic'])
  if (mixed) return asQuestion(mixed)
  if (request.model) return asQuestion(askUnsupported(request.model, request.table.sheet))
  const found = findOutcome(request)
  if ('question' in found) return asQuestion(found.question)
  const { outcome } = found
  const { leftovers, table } = request
  if (leftovers.unknownColumns.length > 0) return asQuestion(askUnknownColumns(table.sheet, leftovers.unknownColumns))
  const target = targetOf(outcome, request)
  if (target === null) return asQuestion(askTooManyLevels(outcome))
  const read =
    target === 'two-values' ? readEvent(outcome, request, { en: 'that it did not', 'zh-CN': '未发生' }) : null
  if (read && read.eventLevel === null) return asQuestion(askWhatHappened(request.prompt, outcome))
  const repeated = listSubjects(request)
  const [subject = null, other] = repeated
  const chosen = chooseFeatures(request, outcome, repeated)
  if ('question' in chosen) return asQuestion(chosen.question)
  const { categories, notes } = chooseCategories(chosen.predictors, request)
  const folds = readFolds(request.optionText)
  if (folds === null)
    return asQuestion(
      ask('Cross-validation takes 2 to 20 folds. How many should it be?', '交叉验证可以是 2 至 20 折。请问要几折？'),
    )
  const base = planBase(request)
  const plan: PredictPlan = {
    kind: 'predict',
    ...base,
    filters: read ? read.filters : request.filters,
    outcome,
    eventLevel: read?.eventLevel ?? null,
    target,
    predictors: chosen.predictors,
    categories,
    learners: readLearners(request.optionText),
    folds,
    subject: other ? null : subject,
    colourBy: null,
    assumptions: [...base.assumptions, ...found.notes, ...(read?.note ?? []), ...chosen.notes, ...notes],
  }
  return { type: 'plan', plan }
}

/** The model that is named stands first; the other is beside it. */
export const readLearners = (text: string): Learner[] =>
  /forest|随机森林/.test(text) ? ['forest', 'regression'] : ['regression', 'forest']

/** Five unless another number is said; null where it can't be. */
export function readFolds(text: string): number | null {
  const said = readNumberOptions(text).find(({ name }) => name === 'folds')?.value
  const folds = said === undefined ? 5 : Number(said)
  return folds >= 2 && folds <= 20 ? folds : null
}

function targetOf(outcome: ColumnProfile, { table }: ParsedRequest): PredictPlan['target'] | null {
  if (outcome.distinct === 2) return 'two-values'
  const role = columnRole(outcome, table.sheet)
  if (role === 'measure' || role === 'either') return 'number'
  return role === 'category' && outcome.distinct <= mostClasses ? 'several-values' : null
}

/** The outcome as the request says it; else a level that stands for one; else the one event of the table, which is told. */
function findOutcome(request: ParsedRequest): { outcome: ColumnProfile; notes: Bilingual[] } | { question: Question } {
  const { columns, filters, roles, table, together } = request
  const said = roles.model.outcome ?? roles.event
  if (said && !together.flat().includes(said)) return { outcome: said, notes: [] }
  const [only, another] = columns
  if (only && !another && !together.flat().includes(only)) return { outcome: only, notes: [] }
  const events = listEvents(table.sheet)
  const spoken = filters.flatMap((filter) =>
    filter.kind === 'levels' && !filter.exclude && events.includes(filter.column) ? [filter.column] : [],
  )
  const named = columns.filter((column) => events.includes(column))
  for (const candidates of [spoken, named, events.filter((column) => !columns.includes(column))]) {
    const [outcome, second] = [...new Set(candidates)]
    if (outcome && !second) return { outcome, notes: candidates === spoken ? [] : [tellOutcome(outcome)] }
  }
  const open = table.sheet.columns.filter((column) =>
    ['category', 'measure', 'either'].includes(columnRole(column, table.sheet)),
  )
  return {
    question: askForOutcome(request, columns.length > 0 ? columns : open, {
      en: 'a column of the table',
      'zh-CN': '表中的列',
    }),
  }
}

const tellOutcome = ({ name }: ColumnProfile): Bilingual => ({
  en: `What is foretold is taken to be ${showName(name)}, the one column that holds an event. If another is meant, write “the outcome is …”.`,
  'zh-CN': `以唯一的事件列 ${showName(name)} 为预测目标。若应为其他列，请写明“因变量为……”。`,
})

/** Predictors as named, else all columns that can be used, or the measurements alone where these are spoken of. */
function chooseFeatures(request: ParsedRequest, outcome: ColumnProfile, subjects: ColumnProfile[]) {
  const { model } = request.roles
  const columns = [...new Set([...request.columns, ...request.together.flat()])]
  const named = columns.filter((column) => column !== outcome && !model.excluded.includes(column))
  const takesAll = model.takesAll || named.length === 0
  const chosen = choosePredictors(
    { ...request, columns, roles: { ...request.roles, model: { ...model, takesAll } } },
    outcome,
    subjects,
  )
  if ('question' in chosen || !takesAll) return chosen
  const made = listMadeFrom(outcome, request.table.sheet).filter((column) => chosen.predictors.includes(column))
  const measuresOnly = named.length === 0 && /\bmeasure(?:ment)?s\b|测量(?:值|指标)/.test(request.optionText)
  const predictors = measuresOnly
    ? chosen.predictors.filter((column) => columnRole(column, request.table.sheet) === 'measure' && !isCalendar(column))
    : chosen.predictors.filter((column) => !made.includes(column))
  return { predictors, notes: [...chosen.notes, ...tellMade(made, outcome)] }
}

function tellMade(columns: ColumnProfile[], outcome: ColumnProfile): Bilingual[] {
  if (columns.length === 0) return []
  const [names, from] = [showNames(columns), showName(outcome.name)]
  return [
    {
      en: `${names.en} is left out: it is made from ${from}, so it would tell it. Name it to have it in.`,
      'zh-CN': `${names['zh-CN']} 未纳入：它由 ${from} 划分而来，会泄漏结局。如确需纳入，请写明该列。`,
    },
  ]
}
