import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { CorrelatePlan } from './correlate-plan.ts'

/** Python blocks for several columns: a table of all pairs with Holm's correction, and a heatmap. */
export function correlateMany(plan: CorrelatePlan, say: PickText): string[] {
  const side = Math.min(16, Math.max(6, plan.columns.length * 0.8 + 2))
  const { kendall } = plan.wishes
  const { method, name } = mainCoefficient(plan)
  return [
    `${say('# Every pair, with all rows that have both values', '# 每一对列，使用两列都有值的所有行')}
rows = []
for x, y in combinations(columns, 2):
    pair = df[[x, y]].dropna()
    n = len(pair)
    if n < 4 or pair[x].nunique() < 2 or pair[y].nunique() < 2:
        print(f"${say('Left out, too few or constant values: {x}, {y}', '数据太少或没有变异，未计算：{x}、{y}')}")
        continue
    pearson = stats.pearsonr(pair[x], pair[y])
    spearman = stats.spearmanr(pair[x], pair[y])
${kendall ? '    kendall = stats.kendalltau(pair[x], pair[y])\n' : ''}    low, high = correlation_interval(${method}.statistic, n${kendall ? ', is_tau=True' : method === 'spearman' ? ', is_rank=True' : ''})
    rows.append(
        {
            "${say('pair', '列对')}": f"{x} ~ {y}",
            "n": n,
            "Pearson r": pearson.statistic,
            "Pearson p": pearson.pvalue,
            "Spearman ρ": spearman.statistic,
            "Spearman p": spearman.pvalue,${kendall ? '\n            "Kendall τ-b": kendall.statistic,\n            "Kendall p": kendall.pvalue,' : ''}
            "${say(`${name} 95% CI low`, `${name} 95% CI 下限`)}": low,
            "${say(`${name} 95% CI high`, `${name} 95% CI 上限`)}": high,
        }
    )
if not rows:
    raise ValueError("${say('No pair of columns has enough values.', '没有任何一对列有足够的数据。')}")
pairs = pd.DataFrame(rows)
pairs["p (Holm)"] = multipletests(pairs["${name.split(' ')[0]} p"], method="holm")[1]
pairs = pairs.sort_values("${name}", key=abs, ascending=False, ignore_index=True)
display(pairs.round(4).replace({name: {0.0: "< 0.0001"} for name in ("Pearson p", "Spearman p", ${kendall ? '"Kendall p", ' : ''}"p (Holm)")}))${reportPairs(plan, say)}`,
    `${say('# Figure: the matrix of coefficients', '# 图：相关系数矩阵')}
matrix = df[columns].corr(method="${method}", min_periods=4)
fig, ax = plt.subplots(figsize=(${side}, ${side - 1}), layout="constrained")
image = ax.imshow(matrix, cmap="RdBu_r", vmin=-1, vmax=1)
ax.set_xticks(range(len(columns)), columns, rotation=45, ha="right")
ax.set_yticks(range(len(columns)), columns)
for i in range(len(columns)):
    for j in range(len(columns)):
        r = matrix.iloc[i, j]
        if pd.notna(r):
            ax.text(j, i, f"{r:.2f}", ha="center", va="center", color="white" if abs(r) > 0.6 else "black", fontsize=9)
fig.colorbar(image, ax=ax, label="${name}")
ax.set_title("${say(`Correlation (${name})`, `相关系数矩阵（${name}）`)}"${titleSuffix(plan, say)})
plt.show()`,
    `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
clear = pairs[pairs["p (Holm)"] < 0.05]
strongest = pairs.iloc[0]
print("\\n${say('Conclusion', '结论')}")
print(f"${say('{len(clear)} of {len(pairs)} pairs go together by more than chance alone would make likely, after correction.', '校正后，{len(pairs)} 对中有 {len(clear)} 对的相关有统计学意义。')}")
print(f"${say(`The strongest: {strongest['${say('pair', '列对')}']} (${name} = {strongest['${name}']:.2f}, n = {strongest['n']}).`, `最强的一对：{strongest['${say('pair', '列对')}']}（${name} = {strongest['${name}']:.2f}，n = {strongest['n']}）。`)}")
print("${say('These are associations; on their own they do not show causes.', '这是关联性的结果，本身不能说明因果关系。')}")`,
  ]
}

/** Python: each pair reported, where they are few enough to be key results. */
function reportPairs(plan: CorrelatePlan, say: PickText): string {
  if (plan.columns.length > 8) return ''
  const { name } = mainCoefficient(plan)
  const pair = `{row['${say('pair', '列对')}']}`
  const limits = [say(`${name} 95% CI low`, `${name} 95% CI 下限`), say(`${name} 95% CI high`, `${name} 95% CI 上限`)]
  return `
for _, row in pairs.iterrows():
    report(f"${say('n', '样本量')}, ${pair}", row["n"])
    report(f"${name}, ${pair}", row["${name}"])
    report(f"${name}, ${pair}, 95% CI", (row["${limits[0]}"], row["${limits[1]}"]))
    report(f"${say('p adjusted (Holm)', '校正 p（Holm）')}, ${pair}", row["p (Holm)"])`
}

function mainCoefficient({ wishes }: CorrelatePlan): { method: string; name: string } {
  if (wishes.kendall) return { method: 'kendall', name: 'Kendall τ-b' }
  return wishes.preferRanks ? { method: 'spearman', name: 'Spearman ρ' } : { method: 'pearson', name: 'Pearson r' }
}
