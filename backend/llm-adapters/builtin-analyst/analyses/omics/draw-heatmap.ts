import type { PickText } from '../../write/pick-text.ts'
import { type FeatureCalls, usualCalls } from './feature-calls.ts'

/**
 * Python: rows of `rows` (z-scores) by samples, both in the order of a tree; the columns `factors` of `samples` as coloured bars. `title` is a
 * Python expression.
 */
export const drawHeatmap = (
  title: string,
  say: PickText,
): string => `${say('# Figure: heat map of z-scores by row, rows and samples in the order of their trees (average linkage)', '# 图：按行标准化（z 分数）的热图，行和样本按层次聚类（平均连接）排列')}
rows = rows[rows.std(axis=1) > 0]
if len(rows) < 2:
    print("${say('Fewer than two rows vary: no heat map is drawn.', '有变异的行少于 2 行，不绘制热图。')}")
else:
    scaled = rows.sub(rows.mean(axis=1), axis=0).div(rows.std(axis=1), axis=0)
    scaled.index.name = scaled.columns.name = None
    has_names = len(scaled) <= 80
${barColours('    ', 'scaled.columns')}
    room = 0.3 + (0.075 * max(len(str(name)) for name in scaled.index) if has_names else 0)
    width, height = 2 + 0.4 * scaled.shape[1] + room, 2.2 + min(0.2 * len(scaled), 14) + under
    grid = sns.clustermap(
        scaled, cmap="RdBu_r", vmin=-2.5, vmax=2.5, method="average", col_colors=bars, figsize=(width, height),
        xticklabels=True, yticklabels=has_names, dendrogram_ratio=(1 / width, 0.8 / height), colors_ratio=0.2 / height,
    )
    grid.ax_heatmap.tick_params(labelsize=8)
    grid.ax_cbar.tick_params(labelsize=7)
    grid.ax_cbar.set_title("${say('z-score', 'z 分数')}", fontsize=8)
${frameGrid('    ', title, 'grid.ax_cbar.set_position([0.35 / width, 1 - 1.3 / height, 0.15 / width, 0.75 / height])')}`

/** Python: `bars`, the colours of each sample by `factors`, their legend `handles`, and the space `under` the figure, in inches. */
export const barColours = (indent: string, columns: string): string =>
  `palettes = ["Set2", "Pastel1", "Dark2"]
drawn_factors = [name for name in factors if samples[name].nunique() <= 10]
tints = [dict(zip(sorted(samples[name].astype(str).unique()), sns.color_palette(palettes[at % 3], samples[name].nunique()))) for at, name in enumerate(drawn_factors)]
bars = pd.DataFrame({name: samples[name].astype(str).map(tint) for name, tint in zip(drawn_factors, tints)}, index=${columns}) if drawn_factors else None
handles = [Patch(color=colour, label=f"{name}: {value}") for name, tint in zip(drawn_factors, tints) for value, colour in tint.items()]
under = 0.4 + 0.075 * max(len(str(name)) for name in ${columns}) + 0.2 * -(-len(handles) // 3)`.replace(
    /^(?=.)/gm,
    indent,
  )

/** Python: the title and the legend inside the figure. */
export const frameGrid = (indent: string, title: string, afterwards = ''): string =>
  `grid.gs.update(left=0.1 / width, right=1 - room / width, top=1 - 0.45 / height, bottom=under / height)
${afterwards ? `${afterwards}\n` : ''}if handles:
    grid.figure.legend(handles=handles, loc="lower center", ncols=3, fontsize=8, frameon=False)
grid.figure.suptitle(${title}, y=1 - 0.12 / height, va="top", fontsize=11)
plt.show()`.replace(/^(?=.)/gm, indent)

/** Python: what is called different, as many as were asked for; the smallest p where fewer than two are. */
export const pickHeatmapRows = ({ top }: FeatureCalls): string =>
  `level.loc[(chosen if len(chosen) > 1 else results).head(${top === usualCalls.top ? 100 : 'top'}).index]`

export const heatmapImports = ['import seaborn as sns', 'from matplotlib.patches import Patch']
