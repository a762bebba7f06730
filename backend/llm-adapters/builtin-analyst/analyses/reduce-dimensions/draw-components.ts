import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import { isShadedByNumber, shadeLevels } from '../shade.ts'
import type { ReduceDimensionsPlan } from './reduce-dimensions-plan.ts'

const mostArrows = 10

/** Python: `draw_points(ax, map)`, the rows in two dimensions with the colours and shapes that were asked for. */
export function drawPoints({ colourBy, shapeBy, table }: ReduceDimensionsPlan, say: PickText): string {
  const shape = shapeBy ? pyString(shapeBy.name) : ''
  const kinds = shapeBy
    ? `${shadeLevels({ name: shape, frame: 'df.loc[data.index]', say }).replace('shades =', 'kinds =')}
markers = dict(zip(sorted(kinds.unique()), cycle("o^sDvPX*<>")))
`
    : ''
  if (!colourBy && !shapeBy)
    return `def draw_points(ax, points):
    ax.scatter(points.iloc[:, 0], points.iloc[:, 1], s=20, alpha=0.7, color="C0", linewidths=0)`
  const name = colourBy ? pyString(colourBy.name) : ''
  if (colourBy && isShadedByNumber(colourBy, table.sheet))
    return `${kinds}tint = df.loc[data.index, ${name}].astype(float)


def draw_points(ax, points):
${
  shapeBy
    ? `    for kind, marker in markers.items():
        of_kind = points[kinds == kind]
        shown = ax.scatter(of_kind.iloc[:, 0], of_kind.iloc[:, 1], c=tint[of_kind.index], vmin=tint.min(), vmax=tint.max(), marker=marker, s=24, alpha=0.8, label=kind)
    ax.legend(title=${shape}, fontsize=9)`
    : '    shown = ax.scatter(points.iloc[:, 0], points.iloc[:, 1], c=tint, s=22, alpha=0.8)'
}
    fig.colorbar(shown, ax=ax, label=${name})`
  const shades = colourBy
    ? `${shadeLevels({ name, frame: 'df.loc[data.index]', say })}
palette = dict(zip(sorted(shades.unique()), cycle(plt.rcParams["axes.prop_cycle"].by_key()["color"])))
`
    : ''
  if (!shapeBy)
    return `${shades}

def draw_points(ax, points):
    for shade, colour in palette.items():
        ax.scatter(points.loc[shades == shade].iloc[:, 0], points.loc[shades == shade].iloc[:, 1], s=20, alpha=0.7, color=colour, linewidths=0, label=shade)
    ax.legend(title=${name}, fontsize=9)`
  if (!colourBy)
    return `${kinds}

def draw_points(ax, points):
    for kind, marker in markers.items():
        ax.scatter(points.loc[kinds == kind].iloc[:, 0], points.loc[kinds == kind].iloc[:, 1], s=24, alpha=0.7, color="C0", marker=marker, linewidths=0, label=kind)
    ax.legend(title=${shape}, fontsize=9)`
  return `${shades}${kinds}

def draw_points(ax, points):
    for shade, colour in palette.items():
        for kind, marker in markers.items():
            part = points[(shades == shade) & (kinds == kind)]
            ax.scatter(part.iloc[:, 0], part.iloc[:, 1], s=24, alpha=0.7, color=colour, marker=marker, linewidths=0)
    colours = [Line2D([], [], color=colour, marker="o", linestyle="", label=shade) for shade, colour in palette.items()]
    shapes = [Line2D([], [], color="grey", marker=marker, linestyle="", label=kind) for kind, marker in markers.items()]
    ax.legend(handles=colours + shapes, title=${pyString(`${colourBy?.name ?? ''}${say(', ', '，')}${shapeBy?.name ?? ''}`)}, fontsize=9)`
}

/** Python: rows and columns in one map, the share of each component, and what the first two are made of. */
export const drawComponents = (plan: ReduceDimensionsPlan, say: PickText): string =>
  `${say('# Figure: rows with the columns as arrows (biplot), the shares of the components, the loadings', '# 图：双标图（点为各行，箭头为各变量）、各主成分的方差占比、载荷')}
fig, (left, middle, right) = plt.subplots(1, 3, figsize=(16, 5.4), layout="constrained", width_ratios=[1.6, 1, 1])
draw_points(left, scores)
longest = loadings.iloc[:, :2].pow(2).sum(axis=1).nlargest(${mostArrows}).index
tips = loadings.loc[longest].iloc[:, :2] * np.sqrt(eigenvalues[:2])
tips = tips * 0.85 * scores.iloc[:, :2].abs().to_numpy().max() / tips.abs().to_numpy().max()
height = scores.iloc[:, 1].max() - scores.iloc[:, 1].min()
for side in (tips[tips["PC1"] >= 0], tips[tips["PC1"] < 0]):
    last = -np.inf
    for column, (x, y) in side.sort_values("PC2").iterrows():
        left.annotate("", (x, y), (0, 0), arrowprops={"arrowstyle": "->", "color": "black", "linewidth": 1})
        last = max(y, last + 0.06 * height)
        left.text(x * 1.03, last, column, fontsize=9, ha="left" if x >= 0 else "right", va="center", bbox={"facecolor": "white", "alpha": 0.6, "edgecolor": "none", "pad": 0.5})
left.axhline(0, color="grey", linewidth=0.6)
left.axvline(0, color="grey", linewidth=0.6)
left.margins(x=0.22, y=0.08)
left.set_xlabel(f"PC1${say(' ({share[0]:.1%} of the variance)', '（方差占比 {share[0]:.1%}）')}")
left.set_ylabel(f"PC2${say(' ({share[1]:.1%} of the variance)', '（方差占比 {share[1]:.1%}）')}")
left.set_title(f"${say('Principal components, n = {len(data)}', '主成分分析，n = {len(data)}')}"${titleSuffix(plan, say)})
shown = min(len(share), 12)
middle.bar(range(1, shown + 1), share[:shown], color="C0", alpha=0.75, label="${say('share', '单个')}")
middle.plot(range(1, shown + 1), share[:shown].cumsum(), marker="o", color="black", label="${say('cumulative', '累计')}")
middle.plot(range(1, shown + 1), chance[:shown] / len(columns), linestyle="--", color="C3", label="${say('by chance (95th percentile)', '随机水平（第 95 百分位数）')}")
middle.set_xticks(range(1, shown + 1))
middle.set_ylim(0, 1.02)
middle.yaxis.set_major_formatter(PercentFormatter(1))
middle.set_xlabel("${say('component', '主成分')}")
middle.set_ylabel("${say('share of the variance', '方差占比')}")
middle.set_title(f"${say('Components above chance: {count}', '超出随机水平的主成分：{count} 个')}")
middle.legend(fontsize=9)
largest = loadings.iloc[:, :2].abs().max(axis=1).nlargest(20).index[::-1]
places = np.arange(len(largest))
right.barh(places + 0.2, loadings.loc[largest, "PC1"], height=0.38, color="C0", label="PC1")
right.barh(places - 0.2, loadings.loc[largest, "PC2"], height=0.38, color="C1", label="PC2")
right.set_yticks(places, largest)
right.axvline(0, color="grey", linewidth=0.6)
right.set_xlabel("${say('loading', '载荷')}")
right.set_title("${say('What PC1 and PC2 are made of', 'PC1 和 PC2 的构成')}")
right.legend(fontsize=9)
plt.show()`
