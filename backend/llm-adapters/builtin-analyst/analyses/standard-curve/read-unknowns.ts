import type { PickText } from '../../write/pick-text.ts'
import type { StandardCurvePlan } from './standard-curve-plan.ts'

/** Python: the standards read back on their own curve, with recovery and spread; `lowest` and `highest`, the range that they cover. */
export const recoverStandards = (
  _plan: StandardCurvePlan,
  say: PickText,
): string => `${say('# The standards on their own curve: what is read back should be what was put in.', '# 将标准品放回曲线：反算值应接近已知含量。')}
levels = standards.groupby(amount)[signal].agg(["size", "mean", "std"])
levels["${say('CV %', 'CV %')}"] = 100 * levels["std"] / levels["mean"].abs()
levels["${say('read back', '反算值')}"] = [read_back(mean, size)[0] for size, mean in zip(levels["size"], levels["mean"], strict=True)]
levels["${say('recovery %', '回收率 %')}"] = (100 * levels["${say('read back', '反算值')}"] / levels.index).where(levels.index > 0)
display(levels.rename(columns={"size": "${say('wells', '孔数')}", "mean": "${say('mean signal', '平均信号')}", "std": "SD"}).map(lambda value: float(f"{value:.4g}")))
recovered = levels["${say('recovery %', '回收率 %')}"]
off = recovered[(recovered < 80) | (recovered > 120)]
if not off.empty:
    print("${say('Recovery outside 80 to 120 % at: ', '回收率超出 80%～120% 的标准品：')}" + "${say(', ', '、')}".join(f"{level:g}" for level in off.index))
positive = standards.loc[standards[amount] > 0, amount]
lowest, highest = positive.min(), positive.max()`

/** Python: limits of detection and quantification, from the line (ICH Q2) and from blanks. */
export function findLimits(plan: StandardCurvePlan, say: PickText): string {
  const { model, throughOrigin, weightPower } = plan
  const source = weightPower > 0 && !throughOrigin ? 'intercept' : 'residual'
  const spread = source === 'intercept' ? 'np.sqrt(covariance[0, 0])' : 'residual_sd'
  const line =
    model === 'line' && !(weightPower > 0 && throughOrigin)
      ? `spread = ${spread}
print(f"${say(`Limit of detection 3.3 s / slope: {show(3.3 * spread / abs(slope))}, of quantification 10 s / slope: {show(10 * spread / abs(slope))} (ICH Q2; s is the ${source === 'intercept' ? 'standard error of the intercept' : 'residual SD'})`, `检出限 3.3 s / 斜率：{show(3.3 * spread / abs(slope))}，定量限 10 s / 斜率：{show(10 * spread / abs(slope))}（ICH Q2；s 为${source === 'intercept' ? '截距的标准误' : '残差标准差'}）`)}")
report("${say('LOD', '检出限')}", 3.3 * spread / abs(slope))
report("${say('LOQ', '定量限')}", 10 * spread / abs(slope))
`
      : ''
  return `${say('# Limits of detection and quantification', '# 检出限与定量限')}
${line}if len(blanks) >= 3:
    direction = 1 if predict(highest) > predict(lowest) else -1
    for name, times in (("${say('LOD from blanks', '由空白得到的检出限')}", 3), ("${say('LOQ from blanks', '由空白得到的定量限')}", 10)):
        limit = read_back(blanks.mean() + direction * times * blanks.std(), 1)[0]
        if np.isfinite(limit):
            print(f"${say('{name} (mean of {len(blanks)} blanks and {times} SD): {show(limit)}', '{name}（{len(blanks)} 个空白的均值加 {times} 倍标准差）：{show(limit)}')}")
            report(name, limit)
        else:
            print(f"${say('{name}: the blanks lie beyond the curve, so there is none.', '{name}：空白超出曲线范围，无法给出。')}")
else:
    print(f"${say('Blanks: {len(blanks)}; at least three are needed for a limit of detection from blanks.', '空白孔数：{len(blanks)}；由空白计算检出限至少需要三个。')}")`
}

/** Python: `read`, the unknowns with amount, interval and whether they lie between the standards; saved as a file. */
export function readUnknowns(plan: StandardCurvePlan, say: PickText): string {
  if (!plan.wells.hasUnknowns) return ''
  const { dilution, sample } = plan
  const keys = [...(sample ? ['sample'] : []), ...(dilution ? ['dilution'] : [])]
  const named = sample ? '' : `unknowns["${say('row', '行')}"] = unknowns.index + 1\n`
  const key = sample ? keys : [`"${say('row', '行')}"`, ...keys]
  return `${say('# The unknowns: readings of one sample are averaged, then read back.', '# 未知样品：同一样品的读数取均值后反算。')}
if unknowns.empty:
    raise ValueError("${say('No unknown has a signal, so there is nothing to read back.', '没有带信号值的未知样品，无法反算。')}")
${
  dilution
    ? `if (unknowns[dilution] < 1).any():
    raise ValueError(f"${say('{dilution} has values below 1. It should say how many times a sample was diluted (10 for 1:10).', '{dilution} 中有小于 1 的值。该列应为稀释倍数（1:10 稀释写 10）。')}")
`
    : ''
}${named}read = unknowns.groupby([${key.join(', ')}], sort=False)[signal].agg(["size", "mean", "std"]).reset_index()
read["CV %"] = 100 * read["std"] / read["mean"].abs()
found = pd.DataFrame([read_back(mean, size) for size, mean in zip(read["size"], read["mean"], strict=True)], columns=["amount", "low", "high"])
read = read.join(found)
rises = predict(highest) > predict(lowest)
read["range"] = np.select(
    [read["mean"] < min(predict(lowest), predict(highest)), read["mean"] > max(predict(lowest), predict(highest))],
    ["${say('below', '低于')}" if rises else "${say('above', '高于')}", "${say('above', '高于')}" if rises else "${say('below', '低于')}"],
    "${say('within', '范围内')}",
)
${dilution ? `${say('# Back to the undiluted sample', '# 换算回稀释前的样品')}\nread[["amount", "low", "high"]] = read[["amount", "low", "high"]].mul(read[dilution], axis=0)\n` : ''}table = read.rename(columns={"size": "${say('readings', '读数个数')}", "mean": "${say('mean signal', '平均信号')}", "std": "SD", "amount": amount, "low": "${say('95% CI low', '95% CI 下限')}", "high": "${say('95% CI high', '95% CI 上限')}", "range": "${say('range of the standards', '标准品范围')}"})
table.to_csv("concentrations.csv", index=False, encoding="utf-8-sig")
print(f"${say('Unknowns read back ({len(read)}); all of them are in concentrations.csv', '反算结果（{len(read)} 个未知样品），全部保存在 concentrations.csv')}")
display(table.head(40).map(lambda value: float(f"{value:.4g}") if isinstance(value, float) else value))
for _, row in read.head(40).iterrows():
    name = ${sample ? 'row[sample]' : `row["${say('row', '行')}"]`}${dilution ? ' if (read[sample] == row[sample]).sum() == 1 else f"{row[sample]}, {dilution} {row[dilution]:g}"'.replace(/sample/g, sample ? 'sample' : `"${say('row', '行')}"`) : ''}
    if np.isfinite(row["amount"]):
        report(f"{amount}, {name}", row["amount"])
    if np.isfinite(row["low"]) and np.isfinite(row["high"]):
        report(f"{amount}, {name}, 95% CI", (row["low"], row["high"]))
outside = read[read["range"] != "${say('within', '范围内')}"]
uneven = read[read["CV %"] > 15]
report("${say('unknowns', '未知样品数')}", len(read))
report("${say('unknowns outside the range', '超出范围的未知样品数')}", len(outside))`
}
