import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyLevel, pyNames } from '../../write/python-text.ts'
import type { DiagnosticTestPlan } from './diagnostic-test-plan.ts'

/** Python: the names, and `data` and `ill`: the rows that have the truth and every test, and who is ill. */
export function takeTests({ truth, illLevel, markers, answers, table }: DiagnosticTestPlan, say: PickText): string {
  const positives = answers.map(
    ({ column, positive }) => `${pyString(column.name)}: ${pyLevel(positive, column, table)}`,
  )
  return `${say('# Rows that have the reference standard and every test', '# 金标准和各项检测都有值的行')}
markers = ${pyNames(markers)}
${say('# Tests that say yes or no, with the value that is positive', '# 二分类的检测及其阳性取值')}
answers = {${positives.join(', ')}}
data = df.dropna(subset=[truth, *markers, *answers])
print(f"${say('Rows used: {len(data)}; left out because a value is missing: {len(df) - len(data)}', '使用行数：{len(data)}；因缺失值排除的行数：{len(df) - len(data)}')}")
ill = (data[truth] == ${pyLevel(illLevel, truth, table)}).to_numpy()
case = ${pyString(`${truth.name} = ${illLevel}`)}
print(f"${say('{case}: {ill.sum()} rows; the others: {(~ill).sum()}', '{case}：{ill.sum()} 行；其余：{(~ill).sum()} 行')}")
if min(ill.sum(), (~ill).sum()) < 2:
    raise ValueError("${say('A test can be judged only with at least two rows that are positive and two that are negative by the reference standard.', '按金标准，阳性和阴性都至少需要两行，才能评价检测。')}")
report("n", len(data))
report("${say('positive by the reference standard', '金标准阳性数')}", ill.sum())`
}
