import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { PoissonRegressionPlan } from './regression-plan.ts'

/** Python: the names of the columns, with the exposure where there is one. */
export const nameExposure = ({ exposure }: PoissonRegressionPlan): string =>
  exposure ? `exposure = ${pyString(exposure.name)}` : ''

/** Python: `y` and `offset`, and the rate of all rows; stops where the outcome is no count or an exposure is not above 0. */
export function takeCounts({ exposure }: PoissonRegressionPlan, say: PickText): string {
  const counts = `${say('# A count is a whole number from 0 on', '# 计数必须是不小于 0 的整数')}
y = data[outcome].astype(float)
if (y < 0).any() or (y % 1 != 0).any():
    raise ValueError(f"${say('{outcome} is no count: it has values that are negative or not whole. A linear regression may fit.', '{outcome} 不是计数：含负数或非整数。可以考虑线性回归。')}")
if y.nunique() < 2:
    raise ValueError("${say('The outcome is the same in all rows used, so there is nothing to model.', '所用各行的结局都相同，无法建模。')}")
report("n", len(data))
report("${say('events', '事件数')}", int(y.sum()))`
  if (!exposure)
    return `${counts}
offset = np.zeros(len(data))
print(f"${say('{outcome}: {y.sum():.0f} in {len(data)} rows, mean {y.mean():.4g}, variance {y.var():.4g}; rows with 0: {(y == 0).sum()}', '{outcome}：{len(data)} 行共 {y.sum():.0f}，均值 {y.mean():.4g}，方差 {y.var():.4g}；为 0 的行：{(y == 0).sum()}')}")`
  return `${counts}

${say('# The exposure turns counts into rates: its logarithm is the offset', '# 暴露量把计数变成率：其对数作为偏移量')}
if (data[exposure] <= 0).any():
    raise ValueError(f"${say('{exposure} is 0 or less in some rows; a rate needs an exposure above 0.', '{exposure} 在部分行中不大于 0；计算率需要大于 0 的暴露量。')}")
offset = np.log(data[exposure].astype(float))
print(f"${say('{outcome}: {y.sum():.0f} over {data[exposure].sum():.6g} {exposure}, a rate of {1000 * y.sum() / data[exposure].sum():.4g} per 1000', '{outcome}：共 {y.sum():.0f}，{exposure} 合计 {data[exposure].sum():.6g}，率为每 1000 单位 {1000 * y.sum() / data[exposure].sum():.4g}')}")
report("${say('rate per 1000', '率（每 1000 单位）')}", 1000 * y.sum() / data[exposure].sum())`
}

/** Python: stops where a group has no event at all, since then its rate ratio is 0 or infinite. */
export const refuseEmptyGroups = (say: PickText): string =>
  `for column, own in terms.items():
    if column in data and own != [f"{column} (+1)"] and (y.groupby(data[column]).sum() == 0).any():
        display(y.groupby(data[column]).sum())
        raise ValueError(f"${say('A group of {column} has no event at all, so its rate ratio has no finite interval: leave that group out or join it with another.', '{column} 有一组完全没有事件，其率比没有有限的置信区间：请排除该组或与其他组合并。')}")
    for name in own:
        if column not in data and design[name].isin([0, 1]).all() and y[design[name] == 1].sum() == 0:
            raise ValueError(f"${say('The combination {name} has no event at all, so its rate ratio has no finite interval: leave the interaction out, or join levels.', '组合 {name} 完全没有事件，其率比没有有限的置信区间：请去掉交互项，或合并类别。')}")`
