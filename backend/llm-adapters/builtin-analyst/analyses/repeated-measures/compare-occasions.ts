import type { PickText } from '../../write/pick-text.ts'
import type { RepeatedMeasuresPlan } from './repeated-measures-plan.ts'

/** Python: every pair of measurements, by paired t tests or signed ranks, p by Holm. */
export function compareOccasions({ wishes }: RepeatedMeasuresPlan, say: PickText): string {
  const { preferRanks } = wishes
  const pair = say('pair', '比较')
  const test = preferRanks
    ? `    p = signed_rank(difference)[0].pvalue if (difference != 0).any() else 1.0
    rows.append([f"{later} - {earlier}", difference.median(), p])`
    : `    paired = stats.ttest_rel(data[later], data[earlier])
    rows.append([f"{later} - {earlier}", difference.mean(), *paired.confidence_interval(0.95), p := paired.pvalue])`
  const columns = preferRanks
    ? [pair, say('median difference', '差值中位数'), say('p, uncorrected', '未校正 p')]
    : [
        pair,
        say('mean difference', '平均差值'),
        say('95% CI low', '95% CI 下限'),
        say('95% CI high', '95% CI 上限'),
        say('p, uncorrected', '未校正 p'),
      ]
  const reported = preferRanks
    ? ''
    : `
        report(f"${say('mean difference, {row.iloc[0]}', '均值差，{row.iloc[0]}')}", row.iloc[1])
        report(f"${say('mean difference, {row.iloc[0]}, 95% CI', '均值差，{row.iloc[0]}，95% CI')}", (row.iloc[2], row.iloc[3]))`
  return `${preferRanks ? say('# Which measurements differ? Signed-rank test of each pair, p corrected by Holm.', '# 哪些测量之间不同？逐对作符号秩检验，p 值经 Holm 校正。') : say('# Which measurements differ? Paired t test of each pair, p corrected by Holm; intervals are uncorrected.', '# 哪些测量之间不同？逐对作配对 t 检验，p 值经 Holm 校正；置信区间未校正。')}
rows = []
for earlier, later in combinations(occasions, 2):
    difference = data[later] - data[earlier]
${test.replace('p := paired.pvalue', 'paired.pvalue')}
pairs = pd.DataFrame(rows, columns=[${columns.map((name) => `"${name}"`).join(', ')}])
pairs["p (Holm)"] = multipletests(pairs["${columns.at(-1)}"], method="holm")[1]
print("${preferRanks ? say('Pairs by signed ranks, p corrected by Holm', '两两符号秩检验（p 值经 Holm 校正）') : say('Pairs by paired t tests, p corrected by Holm', '两两配对 t 检验（p 值经 Holm 校正）')}")
display(pairs.round(4).replace({name: {0.0: "< 0.0001"} for name in ("p (Holm)", "${columns.at(-1)}")}))
if k <= 6:
    for _, row in pairs.iterrows():${reported}
        report(f"${say('p adjusted, {row.iloc[0]}', '校正 p，{row.iloc[0]}')}", row["p (Holm)"])

${conclude(preferRanks, pair, say)}`
}

function conclude(preferRanks: boolean, pair: string, say: PickText): string {
  const [main, other] = preferRanks ? ['friedman.pvalue', 'anova_p'] : ['anova_p', 'friedman.pvalue']
  const middle = preferRanks ? 'median' : 'mean'
  const shown = preferRanks ? say('median', '中位数') : say('mean', '均值')
  return `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
p = ${main}
middles = data.${middle}()
print("\\n${say('Conclusion', '结论')}")
print(f"${say(`In {n} subjects the ${shown} runs from {show(middles.min())} ({middles.idxmin()}) to {show(middles.max())} ({middles.idxmax()}).`, `{n} 个对象中，${shown}最低为 {show(middles.min())}（{middles.idxmin()}），最高为 {show(middles.max())}（{middles.idxmax()}）。`)}")
if p < 0.05:
    print(f"${say('The measurements differ by more than chance alone would make likely ({show_p(p)}).', '各次测量之间的差异有统计学意义（{show_p(p)}）。')}")
    different = pairs.loc[pairs["p (Holm)"] < 0.05, "${pair}"]
    print("${say('Pairs that differ after correction: ', '校正后有差异的组对：')}" + ("${say('; ', '；')}".join(different) or "${say('none', '无')}"))
else:
    print(f"${say('There is no clear evidence that the measurements differ ({show_p(p)}). That does not show them to be equal.', '没有发现各次测量之间有统计学意义的差异（{show_p(p)}）。这并不证明它们相同。')}")
if (p < 0.05) != (${other} < 0.05):
    print("${say('The tests by means and by ranks disagree, so the result depends on the method: look at the figure.', '均值检验与秩检验的结果不一致，结论依赖于所用方法，请结合图形判断。')}")
print("${say('Without a control group a change can also come from time, habituation or regression to the mean.', '没有对照组时，变化也可能来自时间推移、适应或回归均值。')}")`
}
