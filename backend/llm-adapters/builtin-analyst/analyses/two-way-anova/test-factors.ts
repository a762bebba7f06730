import type { PickText } from '../../write/pick-text.ts'
import type { TwoWayAnovaPlan } from './two-way-anova-plan.ts'

/** Python: the rows used, n of each combination, the model as `model`, its table as `effects`, and its assumptions. */
export function testFactors({ sumsOfSquares }: TwoWayAnovaPlan, say: PickText): string {
  return `${say('# A row needs all three values.', '# 三列都有值的行才能参与分析。')}
data = pd.DataFrame({"y": df[measure], "a": df[first], "b": df[second]}).dropna()
print(f"${say('Rows used: {len(data)}; left out because a value is missing: {len(df) - len(data)}', '使用行数：{len(data)}；因缺失值排除的行数：{len(df) - len(data)}')}")
cells = data.groupby(["a", "b"], observed=True)["y"]
sizes, means = cells.size().unstack(fill_value=0), cells.mean().unstack()
print("${say('n of each combination', '各组合的样本量')}")
display(sizes.rename_axis(index=first, columns=second))
if min(sizes.shape) < 2:
    raise ValueError("${say('Each of the two groupings needs at least two groups.', '两个分组因素各至少需要两个组。')}")
if (sizes == 0).any(axis=None):
    raise ValueError("${say('Some combinations of the two groupings have no rows, so the interaction cannot be estimated. Leave a group out, or compare by one grouping.', '两个因素的某些组合没有数据，无法估计交互作用。请去掉某个组，或只按一个因素比较。')}")
if len(data) <= sizes.size or cells.std().max() == 0 or cells.std().isna().all():
    raise ValueError("${say('The values do not vary within the combinations, or there is only one of each, so the effects cannot be tested.', '各组合内部的数值没有变异，或每个组合只有一个值，无法检验。')}")
summary = cells.agg(["count", "mean", "std", "median"])
summary.columns = ["n", "${say('mean', '均值')}", "${say('SD', '标准差')}", "${say('median', '中位数')}"]
display(summary.rename_axis(index=[first, second]).round(3))
report("${say('n', '样本量')}", len(data))
if sizes.size <= 12:
    for (a, b), row in summary.iterrows():
        report(f"${say('n, {a}, {b}', '样本量，{a}，{b}')}", row["n"])
        report(f"${say('mean, {a}, {b}', '均值，{a}，{b}')}", row["${say('mean', '均值')}"])

${say(`# Two-way ANOVA, sums of squares of type ${sumsOfSquares === 2 ? 'II' : 'III'}`, `# 双因素方差分析，${sumsOfSquares === 2 ? 'II' : 'III'} 型平方和`)}
model = ols("y ~ C(a, Sum) * C(b, Sum)", data).fit()
effects = anova_lm(model, typ=${sumsOfSquares}).drop(index="Intercept", errors="ignore")
effects.index = [first, second, f"{first} × {second}", "${say('residuals', '残差')}"]
effects.columns = ["${say('sum of squares', '平方和')}", "df", "F", "p"]
effects.insert(2, "${say('partial η²', '偏 η²')}", effects.iloc[:, 0] / (effects.iloc[:, 0] + model.ssr))
effects.iloc[-1, 2] = np.nan
display(effects.round(4).replace({"p": {0.0: "< 0.0001"}}))
for name, (_, df_effect, partial, f, effect_p) in effects.iloc[:3].iterrows():
    noncentrality = np.array(noncentral_f_interval(f, df_effect, model.df_resid))
    low, high = noncentrality / (noncentrality + model.df_resid)
    print(f"${say('{name}: F({df_effect:.0f}, {model.df_resid:.0f}) = {f:.4f}, {show_p(effect_p)}; partial η² = {partial:.4f}, 95% CI {low:.4f} to {high:.4f}', '{name}：F({df_effect:.0f}, {model.df_resid:.0f}) = {f:.4f}，{show_p(effect_p)}；偏 η² = {partial:.4f}，95% 置信区间 {low:.4f} 至 {high:.4f}')}")
    report(f"F, {name}", f)
    report(f"${say('df, {name}', '自由度，{name}')}", df_effect)
    report(f"p, {name}", effect_p)
    report(f"${say('partial eta squared, {name}', '偏 η²，{name}')}", partial)
    report(f"${say('partial eta squared, {name}, 95% CI', '偏 η²，{name}，95% CI')}", (low, high))
report("${say('df, error', '自由度，误差')}", model.df_resid)

${say('# Checks: normal residuals, and equal variances of the combinations (Brown-Forsythe)', '# 检查：残差正态性，各组合方差齐性（Brown-Forsythe）')}
if len(data) <= 5000:
    shapiro = stats.shapiro(model.resid)
    print(f"${say('Residuals normal? Shapiro-Wilk: W = {shapiro.statistic:.4f}, {show_p(shapiro.pvalue)}', '残差是否正态？Shapiro-Wilk 检验：W = {shapiro.statistic:.4f}，{show_p(shapiro.pvalue)}')}")
    report("Shapiro-Wilk p", shapiro.pvalue)
spread = stats.levene(*[values for _, values in cells if len(values) > 1], center="median")
print(f"${say('Equal variances? Brown-Forsythe: F = {spread.statistic:.4f}, {show_p(spread.pvalue)}', '方差是否齐？Brown-Forsythe 检验：F = {spread.statistic:.4f}，{show_p(spread.pvalue)}')}")
if spread.pvalue < 0.05:
    print("${say('The variances differ, so p near 0.05 should not be relied on; a logarithm often helps where larger means go with larger spread.', '各组合方差不齐，接近 0.05 的 p 值不可过于依赖；若均值越大离散越大，取对数常有帮助。')}")
report("Brown-Forsythe p", spread.pvalue)`
}
