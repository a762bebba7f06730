import type { PickText } from '../../write/pick-text.ts'

type Shown = { level: string; axis: string; startsAtZero: boolean }

/**
 * Python: what was asked for by name: values in each sample by condition, drawn. `level` is a Python
 * table of the values, a row for each gene or protein.
 */
export const showFocus = (
  { level, axis, startsAtZero }: Shown,
  hasPairs: boolean,
  say: PickText,
): string => `${say('# What was asked for by name', '# 指定的条目')}
names = {str(name).lower(): name for name in results.index}
absent = [name for name in focus if name.lower() not in names]
if absent:
    raise ValueError("${say('Not in the table: ', '表中没有：')}" + ", ".join(absent))
focus = [names[name.lower()] for name in focus][:12]
values = ${level}
fig, axes = plt.subplots(1, len(focus), figsize=(min(3.6 * len(focus) + 1.2, 16), 4.4), layout="constrained", squeeze=False)
for ax, name in zip(axes[0], focus):
    for place, value in enumerate((reference, tested)):
        of_value = values.loc[name, (design["condition"] == value).to_numpy()].dropna()
        ax.scatter(np.full(len(of_value), place), of_value, s=40, alpha=0.8, color=f"C{place}", zorder=3)
        if len(of_value) > 0:
            ax.hlines(of_value.median(), place - 0.2, place + 0.2, color="black", zorder=2)
        print(f"{name}, {condition} = {value}${say(': n = {len(of_value)}, mean {of_value.mean():.4g}, median {of_value.median():.4g}, range {of_value.min():.4g} to {of_value.max():.4g}', '：n = {len(of_value)}，均值 {of_value.mean():.4g}，中位数 {of_value.median():.4g}，范围 {of_value.min():.4g} 至 {of_value.max():.4g}')}")${
          hasPairs
            ? `
    for _, members in design.groupby(list(design.columns[1:])):
        ends = [values.loc[name, members.index[members["condition"] == value]].mean() for value in (reference, tested)]
        ax.plot((0, 1), ends, color="0.7", linewidth=1, zorder=1)`
            : ''
        }
    ax.set_xticks((0, 1), (reference, tested))
    ax.set_xlim(-0.5, 1.5)${startsAtZero ? '\n    ax.set_ylim(bottom=0)' : ''}
    ax.set_xlabel(condition)
    ax.set_title(str(name), fontsize=11)
axes[0, 0].set_ylabel("${axis}")
plt.show()`

/** Python: what the tests say of them, reported and in words. */
export const concludeFocus = (say: PickText): string => `for name in focus:
    change_of, low, high, p_value, fdr = results.loc[name, ["log2FoldChange", "95% CI low", "95% CI high", "pvalue", "FDR"]]
    if pd.isna(p_value):
        print(f"${say('{name}: no test is possible (too few values, no reads, or an outlying sample).', '{name}：无法检验（数值太少、没有读段，或有离群样本）。')}")
        continue
    report(f"log2FC, {name}", change_of)
    report(f"log2FC, {name}, 95% CI", (low, high))
    report(f"p, {name}", p_value)
    if pd.notna(fdr):
        report(f"FDR, {name}", fdr)
    side = "${say('higher', '升高')}" if change_of > 0 else "${say('lower', '降低')}"
    size = f"${say('log2 fold change {change_of:.2f} (95% CI {low:.2f} to {high:.2f}), p = {p_value:.2g}', 'log2 差异倍数 {change_of:.2f}（95% 置信区间 {low:.2f} 至 {high:.2f}），p = {p_value:.2g}')}"
    size += f", FDR = {fdr:.2g}" if pd.notna(fdr) else "${say(', no FDR, since it has few reads', '，因读段太少没有 FDR')}"
    if pd.notna(fdr) and fdr < alpha:
        print(f"${say('{name} is {side} in {tested} than in {reference}: {size}.', '与 {reference} 相比，{name} 在 {tested} 中{side}：{size}。')}")
    else:
        print(f"${say('No difference of {name} between {tested} and {reference} is shown at FDR < {alpha:g}: {size}. This is no proof of equality.', '在 FDR < {alpha:g} 的水平上未发现 {name} 在 {tested} 与 {reference} 之间有差异：{size}。这并不证明两者相同。')}")`
