import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { DescribeGapsPlan } from './describe-gaps-plan.ts'

const mostColumns = 25

/** Python: how much is missing in each column, and below it which gaps come together in how many rows. */
export const drawGaps = (
  plan: DescribeGapsPlan,
  say: PickText,
) => `${say('# Figure: the share missing in each column; below, which gaps come together', '# 图：各列的缺失比例；下方为同时缺失的组合')}
drawn = gappy[:${mostColumns}] or columns[:${mostColumns}]
together = is_missing[drawn].value_counts().head(10)
fig, (ax, below) = plt.subplots(
    2, 1, figsize=(max(6, 0.8 * len(drawn) + 2.5), 4.2 + 0.3 * len(together)), height_ratios=[3, 1 + 0.4 * len(together)], sharex=True, layout="constrained"
)
bars = ax.bar(range(len(drawn)), 100 * is_missing[drawn].mean(), color="C0", width=0.6)
ax.bar_label(bars, [str(count) for count in counts[drawn]], padding=2, fontsize=9)
ax.set_ylabel("${say('missing (%)', '缺失（%）')}")
ax.set_ylim(0, max(5, 115 * is_missing[drawn].mean().max()))
ax.set_title("${say('Missing values', '缺失值')}" + f" (n = {len(df)}${say(', complete rows', '，完整的行')}: {complete})"${titleSuffix(plan, say)})
cells = np.array([list(pattern) for pattern in together.index], dtype=float).reshape(len(together), len(drawn))
below.imshow(cells, aspect="auto", cmap="Blues", vmin=0, vmax=1.4)
below.set_yticks(range(len(together)), labels=[f"{rows} ${say('rows', '行')}" for rows in together])
below.set_xticks(range(len(drawn)), labels=drawn, rotation=45 if len(drawn) > 4 else 0, ha="right" if len(drawn) > 4 else "center")
below.set_xticks(np.arange(-0.5, len(drawn)), minor=True)
below.set_yticks(np.arange(-0.5, len(together)), minor=True)
below.grid(which="minor", color="white", linewidth=1.5)
below.tick_params(which="minor", length=0)
below.set_xlabel("${say('dark = missing', '深色 = 缺失')}")
plt.show()`
