import type { ColumnProfile } from '#contract/dataset.ts'
import { pyString } from '#contract/python-text.ts'
import { isNumeric } from '../../understand/columns/column-role.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyNames } from '../../write/python-text.ts'
import { showPFunction } from '../../write/write-formatting.ts'
import { titleSuffix } from '../../write/write-program.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import type { PartialCorrelationPlan } from './partial-correlation-plan.ts'

/** Pearson's and Spearman's partial correlation: what is left of two columns after others are taken out. */
export const partialCorrelation: Analysis<PartialCorrelationPlan> = {
  explain({ x, y, covariates, wishes }) {
    const [first, second, held] = [showName(x.name), showName(y.name), showNames(covariates)]
    return [
      {
        en: `Partial correlation of ${first} and ${second}, with ${held.en} held still.`,
        'zh-CN': `控制 ${held['zh-CN']} 后，分析 ${first} 与 ${second} 的偏相关。`,
      },
      {
        en: `What ${held.en} explains in a straight line is taken out of both; the remainders are correlated, by ${wishes.preferRanks ? 'Spearman first, as asked, and Pearson beside it' : 'Pearson, and by ranks (Spearman) beside it'}. n, p and a 95% interval by Fisher’s z allow for the columns held still.`,
        'zh-CN': `从两列中扣除 ${held['zh-CN']} 的线性影响，再计算剩余部分的相关：${wishes.preferRanks ? '按要求以 Spearman 为主，同时给出 Pearson' : '以 Pearson 为主，同时给出 Spearman'}。p 值和用 Fisher z 变换得到的 95% 置信区间已考虑控制的列数。`,
      },
      {
        en: 'Rows are taken as independent of each other. Rows with a missing value in any of the columns are left out and counted.',
        'zh-CN': '假定各行相互独立。任一列有缺失值的行不参与分析，并会报告行数。',
      },
    ]
  },

  writeCode(plan, say) {
    const { x, y, covariates } = plan
    return {
      imports: ['from scipy import stats'],
      blocks: [
        `x, y = ${pyString(x.name)}, ${pyString(y.name)}\ncovariates = ${pyNames(covariates)}`,
        `\n${showPFunction}\n\n\n${takeOut(say)}\n`,
        correlate(plan, say),
        draw(plan, say),
        conclude(say),
      ],
      shown: [x, y, ...covariates],
    }
  },
}

const takeOut = (say: PickText) => `def take_out(values, held):
    ${say('# What is left of the values after the best straight-line fit on the columns held still', '# 扣除控制列的最佳线性拟合后剩余的部分')}
    return values - held @ np.linalg.lstsq(held, values, rcond=None)[0]`

function holdColumns(covariates: ColumnProfile[], say: PickText): string {
  const categories = covariates.filter((column) => !isNumeric(column))
  if (categories.length === 0) return 'held = data[covariates].astype(float)'
  return `${say('# A grouping is held still by a 0/1 column for each of its groups but one.', '# 分类变量用 0/1 列表示（少一个组）。')}
held = pd.get_dummies(data[covariates], columns=${pyNames(categories)}, drop_first=True, dtype=float)`
}

function correlate({ covariates, wishes }: PartialCorrelationPlan, say: PickText): string {
  return `${say('# A row needs all of the columns.', '# 所有列都有值的行才能参与。')}
data = df[[x, y, *covariates]].dropna()
print(f"${say('Rows used: {len(data)}; left out because a value is missing: {len(df) - len(data)}', '使用行数：{len(data)}；因缺失值排除的行数：{len(df) - len(data)}')}")
${holdColumns(covariates, say)}
n, freedom = len(data), len(data) - 2 - held.shape[1]
if freedom < 2 or data[x].nunique() < 2 or data[y].nunique() < 2:
    raise ValueError("${say('A partial correlation needs more rows than columns, and values that vary.', '偏相关要求行数明显多于列数，并且数值要有变异。')}")

${say('# Correlation of what is left, by values and by ranks; the plain one for comparison', '# 剩余部分的相关（数值与秩次），并给出未控制时的相关作对照')}
rows = []
for name, frame, controls in (("Pearson r", data, held), ("Spearman ρ", data.rank(numeric_only=True), held.rank())):
    design = np.column_stack([np.ones(n), controls])
    left_x, left_y = (take_out(frame[column].to_numpy(float), design) for column in (x, y))
    if min(left_x.std() / frame[x].std(), left_y.std() / frame[y].std()) < 1e-7:
        raise ValueError("${say('The columns held still explain one of the two wholly, so nothing is left to correlate.', '控制的列已完全解释其中一列，没有剩余部分可供相关分析。')}")
    r = np.corrcoef(left_x, left_y)[0, 1]
    t = r * np.sqrt(freedom / (1 - r**2))
    error = np.sqrt((1 + r**2 / 2 if name == "Spearman ρ" else 1) / (freedom - 1))
    low, high = np.tanh(np.arctanh(r) + stats.norm.ppf([0.025, 0.975]) * error)
    rows.append((name, np.corrcoef(frame[x], frame[y])[0, 1], r, low, high, t, 2 * stats.t.sf(abs(t), freedom)))
${wishes.preferRanks ? 'rows.reverse()\n' : ''}for name, plain, r, low, high, t, p in rows:
    print(f"${say('Partial {name} = {r:.4f}, 95% CI {low:.4f} to {high:.4f}, t({freedom}) = {t:.4f}, {show_p(p)}; without holding anything still {plain:.4f}', '偏 {name} = {r:.4f}，95% 置信区间 {low:.4f} 至 {high:.4f}，t({freedom}) = {t:.4f}，{show_p(p)}；未控制时为 {plain:.4f}')}")
    report(f"${say('partial {name}', '偏 {name}')}", r)
    report(f"${say('partial {name}, 95% CI', '偏 {name}，95% CI')}", (low, high))
    report(f"${say('partial {name}, p', '偏 {name}，p')}", p)
    report(f"${say('plain {name}', '未控制 {name}')}", plain)
report("${say('n', '样本量')}", n)
report("${say('df', '自由度')}", freedom)
display(pd.DataFrame(rows, columns=["", "${say('plain', '未控制')}", "${say('partial', '偏相关')}", "${say('95% CI low', '95% CI 下限')}", "${say('95% CI high', '95% CI 上限')}", "t", "p"]).round(4).replace({"p": {0.0: "< 0.0001"}}))`
}

const draw = (
  plan: PartialCorrelationPlan,
  say: PickText,
) => `${say('# Figure: what is left of the two columns, with its line', '# 图：两列扣除影响后的剩余部分及其直线')}
design = np.column_stack([np.ones(n), held])
left_x, left_y = (take_out(data[column].to_numpy(float), design) for column in (x, y))
line = stats.linregress(left_x, left_y)
ends = np.array([left_x.min(), left_x.max()])
fig, ax = plt.subplots(layout="constrained")
ax.scatter(left_x, left_y, s=20, alpha=0.6)
ax.plot(ends, line.intercept + line.slope * ends, color="black", linewidth=1.5)
ax.axhline(0, color="grey", linewidth=0.8, linestyle=":")
ax.axvline(0, color="grey", linewidth=0.8, linestyle=":")
ax.set_xlabel(f"${say('{x}, remainder', '{x}（剩余）')}")
ax.set_ylabel(f"${say('{y}, remainder', '{y}（剩余）')}")
ax.set_title(f"${say('Partial correlation: r = {line.rvalue:.2f}, n = {n}', '偏相关：r = {line.rvalue:.2f}，n = {n}')}"${titleSuffix(plan, say)})
plt.show()`

const conclude = (say: PickText) => `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
name, plain, r, low, high, t, p = rows[0]
held_names = "${say(', ', '、')}".join(covariates)
print("\\n${say('Conclusion', '结论')}")
if p < 0.05:
    direction = "${say('higher', '也较高')}" if r > 0 else "${say('lower', '反而较低')}"
    print(f"${say('At the same {held_names}, where {x} is higher {y} tends to be {direction} (partial {name} = {r:.2f}, 95% CI {low:.2f} to {high:.2f}, {show_p(p)}).', '在 {held_names} 相同的情况下，{x} 较高时 {y} 往往{direction}（偏 {name} = {r:.2f}，95% 置信区间 {low:.2f} 至 {high:.2f}，{show_p(p)}）。')}")
else:
    print(f"${say('At the same {held_names} there is no clear evidence that {x} and {y} go together (partial {name} = {r:.2f}, 95% CI {low:.2f} to {high:.2f}, {show_p(p)}). That does not show that they are unrelated.', '在 {held_names} 相同的情况下，没有发现 {x} 与 {y} 有统计学意义的关联（偏 {name} = {r:.2f}，95% 置信区间 {low:.2f} 至 {high:.2f}，{show_p(p)}）。这并不证明二者无关。')}")
if abs(plain - r) > 0.1:
    print(f"${say('Without holding them still the coefficient is {plain:.2f}, so a part of the relation goes with them.', '未控制时系数为 {plain:.2f}，可见部分关联与它们有关。')}")
print("${say('This is an association; on its own it does not show a cause.', '这是关联性的结果，本身不能说明因果关系。')}")`
