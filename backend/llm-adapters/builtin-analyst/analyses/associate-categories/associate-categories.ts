import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { showPFunction } from '../../write/write-formatting.ts'
import { titleSuffix } from '../../write/write-program.ts'
import { showName } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { noncentralChiSquare } from '../effect-intervals.ts'
import type { AssociateCategoriesPlan } from './associate-categories-plan.ts'

/** Two groupings: cross table, chi-square or an exact test, Cramér's V, odds ratio of a 2 × 2 table. */
export const associateCategories: Analysis<AssociateCategoriesPlan> = {
  explain({ rows, columns }) {
    return [
      {
        en: `Test whether ${showName(rows.name)} and ${showName(columns.name)} are associated, in a cross table.`,
        'zh-CN': `用列联表检验 ${showName(rows.name)} 与 ${showName(columns.name)} 是否有关联。`,
      },
      {
        en: 'Pearson’s chi-square test (no continuity correction); where expected counts are small, Fisher’s exact test for a 2 × 2 table and a Monte-Carlo p for a larger one. Cramér’s V with its interval gives the strength, the odds ratio with its 95% interval a 2 × 2 table.',
        'zh-CN':
          '使用 Pearson 卡方检验（不作连续性校正）；期望频数较小时，四格表用 Fisher 精确检验，更大的表用蒙特卡罗 p 值。用 Cramér’s V 及其置信区间表示关联强度，四格表另给出比值比及其 95% 置信区间。',
      },
      {
        en: 'Each row is taken as one independent case. Rows with a missing value are left out and counted.',
        'zh-CN': '假定每一行是一个独立的个体。含缺失值的行不参与分析，并会报告行数。',
      },
    ]
  },

  writeCode(plan, say) {
    return {
      imports: ['from scipy import stats', 'from scipy.optimize import brentq'],
      blocks: [
        `rows = ${pyString(plan.rows.name)}\ncolumns = ${pyString(plan.columns.name)}`,
        `\n${showPFunction}\n\n\n${noncentralChiSquare(say)}\n`,
        countTable(say),
        testTable(say),
        drawTable(plan, say),
        conclude(say),
      ],
      shown: [plan.rows, plan.columns],
    }
  },
}

const countTable = (say: PickText) => `${say('# Cross table', '# 列联表')}
data = df[[rows, columns]].dropna()
n = len(data)
print(f"${say('Rows used: {n}; left out because a value is missing: {len(df) - n}', '使用行数：{n}；因缺失值排除的行数：{len(df) - n}')}")
counts = pd.crosstab(data[rows], data[columns])
percent = 100 * counts.div(counts.sum(axis=1), axis=0)
if min(counts.shape) < 2:
    raise ValueError("${say('A cross table needs at least two groups in each column.', '列联表要求两列各至少有两个组。')}")
print("${say('Counts', '频数')}")
display(counts)
print("${say('Percent of each row', '行百分比')}")
display(percent.round(1))`

const testTable = (
  say: PickText,
) => `${say('# Chi-square, with an exact or simulated p where expected counts are small (Cochran’s rule)', '# 卡方检验；期望频数较小时（Cochran 规则）改用精确或模拟的 p 值')}
chi_square = stats.chi2_contingency(counts, correction=False)
expected = chi_square.expected_freq
is_small = (expected < 5).mean() > 0.2 or expected.min() < 1
print(f"${say('Chi-square({chi_square.dof}) = {chi_square.statistic:.4f}, {show_p(chi_square.pvalue)}; smallest expected count {expected.min():.1f}', '卡方({chi_square.dof}) = {chi_square.statistic:.4f}，{show_p(chi_square.pvalue)}；最小期望频数 {expected.min():.1f}')}")
p = chi_square.pvalue
if counts.shape == (2, 2):
    exact = stats.fisher_exact(counts)
    print(f"${say("Fisher's exact test: ", 'Fisher 精确检验：')}{show_p(exact.pvalue)}")
    p = exact.pvalue if is_small else p
    ${say('# Odds ratio with the interval of Woolf; 0.5 is added to each cell when one is empty.', '# 比值比及 Woolf 置信区间；有空格时各格加 0.5。')}
    cells = counts.to_numpy() + (0.5 if (counts == 0).any(axis=None) else 0)
    odds_ratio = cells[0, 0] * cells[1, 1] / (cells[0, 1] * cells[1, 0])
    low, high = np.exp(np.log(odds_ratio) + stats.norm.ppf([0.025, 0.975]) * np.sqrt((1 / cells).sum()))
    print(f"${say('Odds ratio of {columns} = {counts.columns[0]}, {counts.index[0]} against {counts.index[1]}: {odds_ratio:.3f}, 95% CI {low:.3f} to {high:.3f}', '{columns} = {counts.columns[0]} 的比值比（“{counts.index[0]}”相对于“{counts.index[1]}”）：{odds_ratio:.3f}，95% 置信区间 {low:.3f} 至 {high:.3f}')}")
    report("${say("Fisher's exact p", 'Fisher 精确检验 p')}", exact.pvalue)
    report(f"${say('odds ratio, {columns} = {counts.columns[0]}, {counts.index[0]} / {counts.index[1]}', '比值比，{columns} = {counts.columns[0]}，{counts.index[0]} / {counts.index[1]}')}", odds_ratio)
    report(f"${say('odds ratio, {columns} = {counts.columns[0]}, {counts.index[0]} / {counts.index[1]}, 95% CI', '比值比，{columns} = {counts.columns[0]}，{counts.index[0]} / {counts.index[1]}，95% CI')}", (low, high))
elif is_small:
    p = stats.chi2_contingency(counts, correction=False, method=stats.MonteCarloMethod(n_resamples=9999, rng=1)).pvalue
    print(f"${say('Expected counts are small; Monte-Carlo {show_p(p)}', '期望频数较小；蒙特卡罗 {show_p(p)}')}")
cramers_v = np.sqrt(chi_square.statistic / (n * (min(counts.shape) - 1)))
v_low, v_high = np.minimum(1, np.sqrt(np.array(noncentral_chi_square_interval(chi_square.statistic, chi_square.dof)) / (n * (min(counts.shape) - 1))))
print(f"Cramér's V = {cramers_v:.3f}${say(', 95% CI {v_low:.3f} to {v_high:.3f}', '，95% 置信区间 {v_low:.3f} 至 {v_high:.3f}')}")
report("${say('n', '样本量')}", n)
for level, total in counts.sum(axis=1).items():
    report(f"${say('n, {rows} = {level}', '样本量，{rows} = {level}')}", total)
report("${say('chi-square', '卡方')}", chi_square.statistic)
report("${say('df', '自由度')}", chi_square.dof)
report("${say('chi-square p', '卡方检验 p')}", chi_square.pvalue)
report("Cramér's V", cramers_v)
report("${say("Cramér's V, 95% CI", "Cramér's V，95% CI")}", (v_low, v_high))
report("p", p)`

const drawTable = (
  plan: AssociateCategoriesPlan,
  say: PickText,
) => `${say('# Figure: the share of each level within the rows', '# 图：各组内部的构成比')}
fig, ax = plt.subplots(${plan.rows.distinct > 5 ? `figsize=(${Math.min(14, plan.rows.distinct * 1.4)}, 5), ` : ''}layout="constrained")
labels = [f"{level}\\nn = {total}" for level, total in counts.sum(axis=1).items()]
bottom = np.zeros(len(counts))
for level in counts.columns:
    bars = ax.bar(labels, percent[level], bottom=bottom, label=str(level), width=0.6)
    ax.bar_label(bars, [f"{share:.0f}%" if share >= 4 else "" for share in percent[level]], label_type="center", color="white")
    bottom += percent[level].to_numpy()
ax.set_xlabel(rows)
ax.set_ylabel("${say('% of the group', '占该组的百分比（%）')}")
ax.set_title(f"${say('{columns} by {rows}', '不同{rows}的{columns}构成')}"${titleSuffix(plan, say)})
ax.legend(title=columns, loc="center left", bbox_to_anchor=(1, 0.5))
plt.show()`

const conclude = (say: PickText) => `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
for level in counts.index:
    share = percent.loc[level].idxmax()
    print(f"${say('{rows} {level}: most often {columns} = {share} ({percent.loc[level, share]:.1f}%)', '{rows} 为“{level}”时，{columns} 最多的是“{share}”（{percent.loc[level, share]:.1f}%）')}")
if p < 0.05:
    print(f"${say("{rows} and {columns} are associated by more than chance alone would make likely ({show_p(p)}); Cramér's V is {cramers_v:.2f} on a scale from 0 to 1.", '{rows} 与 {columns} 的关联有统计学意义（{show_p(p)}）；Cramér’s V 为 {cramers_v:.2f}（0 至 1）。')}")
else:
    print(f"${say('There is no clear evidence that {rows} and {columns} are associated ({show_p(p)}). That does not show them to be independent.', '没有发现 {rows} 与 {columns} 有统计学意义的关联（{show_p(p)}）。这并不证明二者独立。')}")
print("${say('This is an association; on its own it does not show a cause.', '这是关联性的结果，本身不能说明因果关系。')}")`
