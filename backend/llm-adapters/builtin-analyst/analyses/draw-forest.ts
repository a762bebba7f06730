import type { PickText } from '../write/pick-text.ts'

/** `rows`: the Python table whose first three columns are the ratio and its limits; `axis` and `title` are Python strings. */
type Forest = { rows: string; axis: string; title: string }

/** Python: ratios with their 95 % intervals on a logarithmic axis, the numbers beside them. */
export const drawForest = ({ rows, axis, title }: Forest, say: PickText): string =>
  `${say('# Figure: the ratios with their 95% intervals', '# 图：各项的比值及 95% 置信区间')}
fig, ax = plt.subplots(figsize=(8, 1.5 + 0.42 * len(${rows})), layout="constrained")
centre, low, high = (${rows}.iloc[:, column] for column in range(3))
places = range(len(${rows}))
ax.errorbar(centre, places, xerr=[centre - low, high - centre], fmt="s", color="black", capsize=3)
ax.axvline(1, color="grey", linestyle="--", linewidth=1)
ax.set_xscale("log")
ax.xaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
ax.xaxis.set_major_formatter("{x:g}")
ax.xaxis.set_minor_locator(NullLocator())
ax.set_yticks(places, labels=${rows}.index)
ax.set_ylim(len(${rows}) - 0.4, -0.6)
numbers = ax.secondary_yaxis("right")
numbers.set_yticks(places, labels=[f"{a:.2f}${say(' ({b:.2f} to {c:.2f})', '（{b:.2f} 至 {c:.2f}）')}" for a, b, c in zip(centre, low, high)])
numbers.tick_params(length=0)
ax.set_xlabel(${axis})
ax.set_title(${title})
plt.show()`

/** The import that the figure needs. */
export const forestImport = 'from matplotlib.ticker import LogLocator, NullLocator'
