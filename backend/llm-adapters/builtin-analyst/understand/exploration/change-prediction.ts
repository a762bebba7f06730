import type { PredictPlan } from '../../analyses/predict/predict-plan.ts'
import type { AnalysisPlan, Understanding } from '../../analysis-plan.ts'
import { findSubject } from '../comparisons/find-subject.ts'
import { chooseCategories } from '../models/choose-predictors.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion } from '../plan-base.ts'
import { ask, askUnknownColumns } from '../questions.ts'
import { readFolds, readLearners } from './plan-prediction.ts'

/** "Cross-validate it" after a regression, or "10 folds", "with a forest" after a prediction. */
export function continuesPrediction(last: AnalysisPlan, { columns, method, methods }: ParsedRequest): boolean {
  const isModel = last.kind === 'linear-regression' || last.kind === 'logistic-regression'
  if (isModel) return method === 'predict' && columns.length === 0
  const own = ['predict', 'logistic', 'linear', 'regression', 'diagnostic']
  return (
    last.kind === 'predict' &&
    columns.length === 0 &&
    [...methods].every((one) => own.includes(one)) &&
    methods.size > 0
  )
}

/** The prediction by the model of the step before; `predictors` may change as in a regression. Null where none follows. */
export function planPredictionAgain(last: AnalysisPlan, request: ParsedRequest): Understanding | null {
  const isModel = last.kind === 'linear-regression' || last.kind === 'logistic-regression'
  if (last.kind !== 'predict' && !(isModel && request.method === 'predict')) return null
  if (last.kind !== 'predict' && !isModel) return null
  const { leftovers, table } = request
  if (leftovers.unknownColumns.length > 0) return asQuestion(askUnknownColumns(table.sheet, leftovers.unknownColumns))
  const text = request.optionText
  const folds = readFolds(text)
  if (folds === null)
    return asQuestion(ask('Cross-validation takes 2 to 20 folds. How many?', '交叉验证可以是 2 至 20 折。请问要几折？'))
  const saysFolds = /fold|折/.test(text)
  const saysModel = /forest|随机森林|logistic|linear|线性/.test(text)
  const base = last.kind === 'predict' ? last : asPrediction(last, request)
  const named = request.columns.filter((column) => column !== base.outcome)
  const { excluded } = request.roles.model
  if (
    named.some((column) => !base.predictors.includes(column)) &&
    request.refersBack !== 'more' &&
    !request.replaced &&
    excluded.length === 0
  )
    return asQuestion(
      ask(
        'Say what should become of these columns: “add …”, “without …”, or “x instead of y”.',
        '请说明这些列要怎么处理：“加上……”“去掉……”或“用甲代替乙”。',
      ),
    )
  const { replaced } = request
  const [first] = named
  const swapped =
    replaced && first
      ? base.predictors.map((column) => (column === replaced ? first : column))
      : [...base.predictors, ...named]
  const predictors = [...new Set(swapped)].filter((column) => !excluded.includes(column))
  if (predictors.length === 0) return asQuestion(ask('At least one predictor must stay.', '至少要保留一个自变量。'))
  const { categories } = chooseCategories(predictors, request)
  const kept = base.categories.filter((column) => predictors.includes(column))
  const plan: PredictPlan = {
    ...base,
    filters: [
      ...(request.clearsFilters ? [] : base.filters).filter(
        ({ column }) => !request.filters.some((one) => one.column === column),
      ),
      ...request.filters,
    ],
    predictors,
    categories: [...new Set([...kept, ...categories.filter((column) => !base.predictors.includes(column))])],
    folds: saysFolds ? folds : base.folds,
    learners: saysModel ? readLearners(text) : base.learners,
    wishes: { ...base.wishes, ...request.wishes },
    assumptions: [
      {
        en: 'This continues the step before: what is not named stays as it was.',
        'zh-CN': '这是在上一步基础上的修改：未提到的部分保持不变。',
      },
      ...request.readings,
    ],
  }
  return { type: 'plan', plan }
}

function asPrediction(
  last: Extract<AnalysisPlan, { kind: 'linear-regression' | 'logistic-regression' }>,
  request: ParsedRequest,
): PredictPlan {
  const isLinear = last.kind === 'linear-regression'
  return {
    kind: 'predict',
    table: last.table,
    filters: last.filters,
    wishes: last.wishes,
    colourBy: null,
    derived: last.derived,
    assumptions: [],
    outcome: last.outcome,
    predictors: last.predictors,
    categories: last.categories,
    target: isLinear ? 'number' : 'two-values',
    eventLevel: isLinear ? null : last.eventLevel,
    learners: ['regression', 'forest'],
    folds: 5,
    subject: findSubject(request),
  }
}
