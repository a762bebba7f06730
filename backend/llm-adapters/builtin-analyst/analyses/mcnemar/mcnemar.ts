import { pyList, pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyLevel } from '../../write/python-text.ts'
import { showPFunction } from '../../write/write-formatting.ts'
import { titleSuffix } from '../../write/write-program.ts'
import { showName } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import type { McNemarPlan } from './mcnemar-plan.ts'

/** Paired yes/no answers: McNemar's test, exact where few changed, with the change in share and the odds ratio. */
export const mcNemar: Analysis<McNemarPlan> = {
  explain({ before, after, yes, wishes }) {
    const [first, second, value] = [before.name, after.name, yes].map(showName)
    return [
      {
        en: `Test whether the share of ${value} differs between ${first} and ${second} in the same subjects (McNemar’s test).`,
        'zh-CN': `用 McNemar 检验比较同一对象在 ${first} 与 ${second} 中 ${value} 的比例是否不同。`,
      },
      {
        en: `Only subjects who changed tell the two apart. ${wishes.preferExact ? 'The exact binomial test decides, as asked' : 'Where fewer than 25 changed the exact binomial test decides, else the chi-square with continuity correction'}; both are shown. The difference of the shares has the interval of Agresti and Min (2005), the odds ratio of change an exact one.`,
        'zh-CN': `只有发生变化的对象能提供信息。${wishes.preferExact ? '按要求以精确二项检验为准' : '变化者少于 25 个时以精确二项检验为准，否则用连续性校正的卡方'}；两者都会给出。比例差的区间用 Agresti-Min (2005) 法，变化的比值比用精确区间。`,
      },
      {
        en: 'Subjects are taken as independent of each other. Rows with a missing answer are left out and counted.',
        'zh-CN': '假定各对象相互独立。缺少任一结果的行不参与分析，并会报告行数。',
      },
    ]
  },

  writeCode(plan, say) {
    return {
      imports: [
        'from scipy import stats',
        'from statsmodels.stats.contingency_tables import mcnemar',
        'from statsmodels.stats.proportion import proportion_confint',
      ],
      blocks: [
        `before = ${pyString(plan.before.name)}\nafter = ${pyString(plan.after.name)}`,
        `\n${showPFunction}\n`,
        countPairs(plan, say),
        testChange(plan, say),
        drawChange(plan, say),
        conclude(say),
      ],
      shown: [plan.before, plan.after],
    }
  },
}

function countPairs({ before, after, yes, table }: McNemarPlan, say: PickText): string {
  const no = [...before.levels, ...after.levels].find(({ value }) => value !== yes)?.value ?? ''
  const levels = [yes, no].map((level) => pyLevel(level, before, table))
  return `${say('# Pairs of answers', '# 成对的结果')}
data = df[[before, after]].dropna()
n = len(data)
print(f"${say('Subjects used: {n}; left out because an answer is missing: {len(df) - n}', '使用的对象数：{n}；因缺少结果而排除的对象数：{len(df) - n}')}")
if n == 0:
    raise ValueError("${say('No subject has both answers.', '没有任何对象两次结果都有。')}")
yes, no = levels = ${pyList(levels)}
counts = pd.crosstab(data[before], data[after]).reindex(index=levels, columns=levels, fill_value=0)
display(counts)
gained, lost = int(counts.loc[no, yes]), int(counts.loc[yes, no])
changed = gained + lost
print(f"${say('{after} = {yes} but {before} = {no}: {gained}; the other way round: {lost}', '{before} = {no} 而 {after} = {yes}：{gained} 个；相反：{lost} 个')}")`
}

const testChange = (
  { wishes }: McNemarPlan,
  say: PickText,
) => `${say('# McNemar’s test: exact, and by chi-square with continuity correction', '# McNemar 检验：精确法，以及连续性校正的卡方')}
exact = mcnemar(counts, exact=True)
p = exact.pvalue
print(f"${say('Exact test of {gained} against {lost}: {show_p(exact.pvalue)}', '精确检验（{gained} 比 {lost}）：{show_p(exact.pvalue)}')}")
report("${say('exact p', '精确检验 p')}", exact.pvalue)
if changed > 0:
    chi_square = mcnemar(counts, exact=False, correction=True)
    ${wishes.preferExact ? 'p = exact.pvalue' : 'p = exact.pvalue if changed < 25 else chi_square.pvalue'}
    print(f"${say('Chi-square with continuity correction = {chi_square.statistic:.4f}, {show_p(chi_square.pvalue)}', '连续性校正卡方 = {chi_square.statistic:.4f}，{show_p(chi_square.pvalue)}')}")
    report("${say('McNemar chi-square', 'McNemar 卡方')}", chi_square.statistic)
    report("${say('McNemar chi-square p', 'McNemar 卡方 p')}", chi_square.pvalue)

${say('# Change of the share, and the odds of gaining it against losing it', '# 比例的变化，以及由无变有相对于由有变无的比值比')}
share = data.eq(yes).mean()
difference = share[after] - share[before]
adjusted = (gained - lost) / (n + 2)
error = np.sqrt(changed + 1 - (gained - lost) ** 2 / (n + 2)) / (n + 2)
low, high = adjusted + stats.norm.ppf([0.025, 0.975]) * error
print(f"${say('{before}: {100 * share[before]:.1f}%, {after}: {100 * share[after]:.1f}%; difference {100 * difference:.1f} percentage points, 95% CI {100 * low:.1f} to {100 * high:.1f}', '{before}：{100 * share[before]:.1f}%，{after}：{100 * share[after]:.1f}%；相差 {100 * difference:.1f} 个百分点，95% 置信区间 {100 * low:.1f} 至 {100 * high:.1f}')}")
report("${say('n', '样本量')}", n)
report("p", p)
for column in (before, after):
    report(f"${say('share, {column} = {yes}', '比例，{column} = {yes}')}", share[column])
report(f"${say('difference of shares, {after} - {before}', '比例差，{after} - {before}')}", difference)
report(f"${say('difference of shares, {after} - {before}, 95% CI', '比例差，{after} - {before}，95% CI')}", (low, high))
if changed > 0:
    limits = stats.binomtest(gained, changed).proportion_ci(0.95, method="exact")
    odds, odds_low, odds_high = (share_gained / (1 - share_gained) if share_gained < 1 else np.inf for share_gained in (gained / changed, limits.low, limits.high))
    print(f"${say('Odds ratio of change ({gained} : {lost}) = {odds:.3f}, 95% CI {odds_low:.3f} to {odds_high:.3f}', '变化的比值比（{gained} : {lost}）= {odds:.3f}，95% 置信区间 {odds_low:.3f} 至 {odds_high:.3f}')}")
    report("${say('odds ratio', '比值比')}", odds if np.isfinite(odds) else None)
    report("${say('odds ratio, 95% CI', '比值比，95% CI')}", (odds_low, odds_high if np.isfinite(odds_high) else None))`

const drawChange = (
  plan: McNemarPlan,
  say: PickText,
) => `${say('# Figure: the shares with Wilson’s intervals, and who changed', '# 图：两次的比例（Wilson 区间），以及变化情况')}
fig, axes = plt.subplots(1, 2, figsize=(8.5, 4.5), layout="constrained")
low_shares, high_shares = proportion_confint(data.eq(yes).sum(), n, method="wilson")
axes[0].bar([before, after], 100 * share, color=["C0", "C1"], width=0.55)
axes[0].errorbar([0, 1], 100 * share, yerr=[100 * (share - low_shares), 100 * (high_shares - share)], fmt="none", color="black", capsize=4)
axes[0].set_ylim(0, 100)
axes[0].set_ylabel(f"% {yes} (n = {n})")
axes[1].imshow(counts, cmap="Blues")
for i in range(2):
    for j in range(2):
        axes[1].text(j, i, f"{counts.iloc[i, j]}", ha="center", va="center", fontsize=14, color="white" if counts.iloc[i, j] > counts.to_numpy().max() * 0.6 else "black")
axes[1].set_xticks([0, 1], levels)
axes[1].set_yticks([0, 1], levels)
axes[1].set_xlabel(after)
axes[1].set_ylabel(before)
axes[1].set_title("${say('Number of subjects', '对象数')}")
fig.suptitle(f"${say('{yes}: {before} and {after}', '{before} 与 {after}：{yes}')}"${titleSuffix(plan, say)})
plt.show()`

const conclude = (say: PickText) => `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
print(f"${say('Of {n} subjects, {100 * share[before]:.1f}% were {yes} in {before} and {100 * share[after]:.1f}% in {after}; {changed} changed.', '{n} 个对象中，{before} 为 {yes} 的占 {100 * share[before]:.1f}%，{after} 占 {100 * share[after]:.1f}%；{changed} 个发生了变化。')}")
if changed < 6:
    print("${say('So few changed that the test can hardly show a difference.', '发生变化的对象太少，检验几乎不可能显示差异。')}")
if p < 0.05:
    direction = "${say('more', '高')}" if gained > lost else "${say('less', '低')}"
    print(f"${say('{yes} is {direction} frequent in {after}, by more than chance alone would make likely ({show_p(p)}).', '{after} 中 {yes} 的比例更{direction}，差异有统计学意义（{show_p(p)}）。')}")
else:
    print(f"${say('There is no clear evidence that the share differs ({show_p(p)}). That does not show it to be the same.', '没有发现比例有统计学意义的差异（{show_p(p)}）。这并不证明比例相同。')}")
print("${say('Without a control group a change can also come from time or other circumstances.', '没有对照组时，变化也可能来自时间推移或其他情况。')}")`
