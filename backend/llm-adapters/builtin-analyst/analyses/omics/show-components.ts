import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { ExploreSamplesPlan } from './explore-samples-plan.ts'

/** Python: principal components of `varying`, drawn with colours and shapes, and what lies between the groups. */
export const showComponents = ({ colourBy, shapeBy, usualColour }: ExploreSamplesPlan, say: PickText): string => {
  const colour = colourBy ?? (shapeBy ? null : usualColour)
  return `${say('# Principal components of the samples; the sign is arbitrary: here the first sample is on the positive side.', '# 样本的主成分；正负号是任意的，这里让第一个样本位于正侧。')}
centred = varying.sub(varying.mean(axis=1), axis=0).T
left, scale, _ = np.linalg.svd(centred.to_numpy(), full_matrices=False)
share = scale**2 / (scale**2).sum()
scores = pd.DataFrame(left * scale, index=shared).iloc[:, : min(6, len(shared) - 1)]
scores = scores * np.where(scores.iloc[0] < 0, -1, 1)
scores.columns = [f"PC{number + 1}" for number in range(scores.shape[1])]
saved = samples[factors].join(scores)
saved.to_csv("pca_samples.csv", encoding="utf-8-sig")
display(saved.round(2))
for number in range(min(4, scores.shape[1])):
    report(f"${say('share of variance', '方差占比')}, PC{number + 1}", share[number])

${say('# How much of each component lies between the groups (eta squared); a description, no test', '# 各主成分的方差有多少来自组间（η²）；只作描述，不作检验')}
for name in factors:
    groups = samples[name].astype(str)
    for component in scores.columns[:3]:
        values = scores[component]
        between = ((values.groupby(groups).transform("mean") - values.mean()) ** 2).sum() / ((values - values.mean()) ** 2).sum()
        print(f"${say('{component}: {between:.0%} of its variance is between the groups of {name}', '{component}：{between:.0%} 的方差来自 {name} 的组间差异')}")
        report(f"${say('share between groups of {name}, {component}', '组间方差占比，{name}，{component}')}", between)

${say('# Figure: the samples, and how much each component holds', '# 图：样本得分图及各主成分的方差占比')}
fig, (ax, bars) = plt.subplots(1, 2, figsize=(11, 5), layout="constrained", width_ratios=(2.2, 1))
colours = ${colour ? `samples[${pyString(colour.name)}].astype(str)` : 'pd.Series("", index=samples.index)'}
shapes = ${shapeBy ? `samples[${pyString(shapeBy.name)}].astype(str)` : 'pd.Series("", index=samples.index)'}
palette = dict(zip(sorted(colours.unique()), [f"C{number % 10}" for number in range(colours.nunique())]))
markers = dict(zip(sorted(shapes.unique()), "os^Dv<>Pp*hX" * (1 + shapes.nunique() // 12)))
for name in shared:
    ax.scatter(scores.at[name, "PC1"], scores.at[name, "PC2"], s=60, color=palette[colours[name]], marker=markers[shapes[name]])
    ax.annotate(name, (scores.at[name, "PC1"], scores.at[name, "PC2"]), xytext=(5, 5), textcoords="offset points", fontsize=8)
ax.margins(0.15)
ax.set_xlabel(f"PC1${say(' ({share[0]:.1%} of the variance)', '（方差占比 {share[0]:.1%}）')}")
ax.set_ylabel(f"PC2${say(' ({share[1]:.1%} of the variance)', '（方差占比 {share[1]:.1%}）')}")
ax.set_title(f"${say('Samples: principal components of the {len(varying)} most variable rows', '样本：变异最大的 {len(varying)} 行的主成分')}")
handles = [Line2D([], [], marker="o", linestyle="", color=tint, label=value) for value, tint in palette.items() if value]
handles += [Line2D([], [], marker=marker, linestyle="", color="0.4", label=value) for value, marker in markers.items() if value]
if handles:
    ax.legend(handles=handles, title=" / ".join(factors), fontsize=9)
bars.bar(scores.columns, 100 * share[: scores.shape[1]], color="0.6")
bars.set_ylabel("${say('share of the variance (%)', '方差占比（%）')}")
plt.show()

${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
print(f"${say('The first two components hold {share[:2].sum():.0%} of the variance of these {len(varying)} rows.', '前两个主成分共占这 {len(varying)} 行方差的 {share[:2].sum():.0%}。')}")
for name in factors:
    groups = samples[name].astype(str)
    best = max(scores.columns[:3], key=lambda component: scores[component].groupby(groups).mean().var() / scores[component].var())
    values = scores[best]
    between = ((values.groupby(groups).transform("mean") - values.mean()) ** 2).sum() / ((values - values.mean()) ** 2).sum()
    print(f"${say('The groups of {name} lie apart most on {best}: {between:.0%} of its variance is between them.', '{name} 的各组在 {best} 上分得最开：该主成分 {between:.0%} 的方差来自组间。')}")
print("${say('A component that goes with a batch rather than with the condition speaks for adjusting for the batch.', '如果主要的主成分对应批次而不是实验条件，分析时应校正批次。')}")`
}
