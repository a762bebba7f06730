import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyNames } from '../../write/python-text.ts'
import type { MixedModelPlan } from './mixed-model-plan.ts'

/** Python: `data`, the rows that have everything, `y`, and how many rows each subject has; stops where there is nothing to model. */
export const takeSubjects = ({ outcome, predictors, subject }: MixedModelPlan, say: PickText): string =>
  `outcome = ${pyString(outcome.name)}
predictors = ${pyNames(predictors)}
subject = ${pyString(subject.name)}
${say('# Rows that have the outcome, all predictors and the subject', '# 结局、所有自变量和分组单位都有值的行')}
data = df.dropna(subset=[outcome, *predictors, subject])
print(f"${say('Rows used: {len(data)}; left out because a value is missing: {len(df) - len(data)}', '使用行数：{len(data)}；因缺失值排除的行数：{len(df) - len(data)}')}")
counts = data[subject].value_counts()
if len(counts) < 2:
    raise ValueError(f"${say('A mixed model needs several values of {subject}; these rows have {len(counts)}.', '混合模型要求 {subject} 有多个取值；所用的行中只有 {len(counts)} 个。')}")
if counts.max() < 2:
    raise ValueError(f"${say('Each value of {subject} has one row only, so there is nothing repeated to model: an ordinary regression fits.', '{subject} 的每个取值都只有一行，没有重复测量，请使用普通回归。')}")
print(f"${say('{subject}: {len(counts)} different ones, {counts.min()} to {counts.max()} rows each (median {counts.median():g})', '{subject}：共 {len(counts)} 个，每个 {counts.min()} 至 {counts.max()} 行（中位数 {counts.median():g}）')}")
singles = (counts == 1).sum()
if singles:
    print(f"${say('{singles} of them have one row only: they count for the effects, but tell nothing of the variation within.', '其中 {singles} 个只有一行：参与估计固定效应，但不能提供组内变异的信息。')}")
y = data[outcome].astype(float)
report("n", len(data))
report("${say('subjects', '分组单位数')}", len(counts))
if y.nunique() < 2:
    raise ValueError("${say('The outcome is the same in all rows used, so there is nothing to model.', '所用各行的结局都相同，无法建模。')}")`
