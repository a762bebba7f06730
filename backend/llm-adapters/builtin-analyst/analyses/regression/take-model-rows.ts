import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyNames } from '../../write/python-text.ts'
import type { ModelPlan } from './regression-plan.ts'

/** Python: the names of the columns as `outcome` and `predictors`. */
export const nameModelColumns = ({ outcome, predictors }: ModelPlan): string =>
  `outcome = ${pyString(outcome.name)}\npredictors = ${pyNames(predictors)}`

/** Python: `data`, the rows that have an outcome and all predictors; the others are counted. */
export const takeModelRows = (say: PickText, from = 'df'): string =>
  `${say('# Rows that have the outcome and all predictors', '# 结局和所有自变量都有值的行')}
data = ${from}.dropna(subset=[outcome, *predictors])
print(f"${say('Rows used: {len(data)}; left out because a value is missing: {len(df) - len(data)}', '使用行数：{len(data)}；因缺失值排除的行数：{len(df) - len(data)}')}")
gaps = df[[outcome, *predictors]].isna().sum()
if gaps.any():
    print("${say('Missing values: ', '缺失值：')}" + "${say(', ', '，')}".join(f"{column} {count}" for column, count in gaps[gaps > 0].items()))
if data.empty:
    raise ValueError("${say('No row has the outcome and all predictors.', '没有任何一行同时具有结局和所有自变量的值。')}")`

/** Python: stops where the terms of `design` repeat each other. */
export const refuseRepeatedTerms = (say: PickText): string =>
  `names = list(design)
scaled = (design - design.mean()) / design.std()
if len(data) <= len(names) + 1:
    raise ValueError("${say('There are too few rows for so many terms: name fewer predictors.', '行数太少，不足以估计这么多项，请减少自变量。')}")
if np.linalg.matrix_rank(scaled) < len(names):
    raise ValueError("${say('Some predictors follow from the others (the same thing twice, or parts and their sum): leave one of them out.', '有自变量可由其他自变量推出（例如重复的指标，或各部分与其合计），请去掉其中一个。')}")`
