import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { BaselineTablePlan } from './baseline-table-plan.ts'

const mostRows = 30

/** Python: a love plot, one dot for the absolute standardised difference of each characteristic. */
export const drawDifferences = (
  plan: BaselineTablePlan,
  say: PickText,
) => `${say('# Figure: how far the groups lie apart in each characteristic', '# 图：各变量的组间差异')}
sizes = pd.Series(smds, dtype=float).abs()
drawn = sizes[np.isfinite(sizes)].sort_values().tail(${mostRows})
fig, ax = plt.subplots(figsize=(7, 1.8 + 0.32 * max(len(drawn), 3)), layout="constrained")
ax.hlines(range(len(drawn)), 0, drawn, color="0.8", linewidth=1.5)
ax.plot(drawn, range(len(drawn)), "o", color="C0")
ax.axvline(0.1, color="0.4", linestyle="--", linewidth=1, label="0.1")
ax.set_yticks(range(len(drawn)), labels=list(drawn.index))
ax.set_ylim(-0.7, max(len(drawn), 1) - 0.3)
ax.set_xlim(0, max(0.25, 1.08 * drawn.max() if len(drawn) else 0))
ax.set_xlabel("${say(`${plan.group.distinct > 2 ? 'mean ' : ''}absolute standardised difference`, `标准化均值差的绝对值${plan.group.distinct > 2 ? '（各组对平均）' : ''}`)}")
ax.set_title(f"${say('Balance by {group}', '按 {group} 分组的均衡性')} (" + ", ".join(f"{level}: n = {len(part)}" for level, part in list(parts.items())[:4]) + ")"${titleSuffix(plan, say)}, fontsize=11)
ax.legend(title="${say('usual limit', '常用界值')}", loc="lower right")
plt.show()`

/** Python: which characteristics differ, what is missing, what it does not say. */
export const concludeBalance = (
  tests: boolean,
  say: PickText,
) => `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
print(f"${say('{len(data)} rows in {len(levels)} groups: ', '{len(levels)} 个组共 {len(data)} 行：')}" + "${say(', ', '，')}".join(f"{level} = {len(part)}" for level, part in parts.items()) + "${say('.', '。')}")
unequal = sizes[sizes > 0.1].sort_values(ascending=False)
print(f"${say('In {len(unequal)} of {len(sizes)} characteristics the groups lie apart by more than 0.1 standard deviations, the usual sign of imbalance.', '{len(sizes)} 个变量中，有 {len(unequal)} 个的标准化差异大于 0.1（常用的不均衡标志）。')}")
if len(unequal):
    print("${say('Largest first: ', '从大到小：')}" + "${say(', ', '，')}".join(f"{column} ({show_smd(size)})" for column, size in unequal.head(10).items()) + "${say('.', '。')}")
apart = sizes[np.isinf(sizes)]
if len(apart):
    print("${say('∞: some groups share no value, so no number can say how far apart they are: ', '∞：部分组之间完全没有重叠，无法用数字表示差异：')}" + "${say(', ', '，')}".join(apart.index) + "${say('.', '。')}")
gaps = data[columns].isna().sum()
gaps = gaps[gaps > 0]
print("${say('Missing values: ', '缺失值：')}" + ("${say(', ', '，')}".join(f"{column} {count}" for column, count in gaps.items()) or "${say('none', '无')}") + "${say('.', '。')}")
report("${say('characteristics with SMD > 0.1', 'SMD 大于 0.1 的变量数')}", len(unequal))
print("${say('A difference between the groups at baseline can explain a difference in the outcome; the table itself shows no effect.', '组间的基线差异可能解释结局的差异；本表本身不说明任何效应。')}")${tests ? `\nprint("${say('The p values are not corrected for their number, and a large p does not show the groups to be equal.', 'p 值未作多重比较校正；p 值较大并不证明各组相同。')}")` : ''}`
