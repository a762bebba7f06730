import type { PickText } from '../../write/pick-text.ts'
import type { PowerPlan } from './power-plan.ts'
import { countedBy } from './solve-study.ts'

/** Python: `others`, the effect with a smaller and a larger one beside it. */
function besides({ given }: PowerPlan): string {
  switch (given.design) {
    case 'survival':
      return 'others = {f"{value:.3g}": value for value in (effect**0.8, effect, effect**1.2)}'
    case 'two-proportions':
      return `others = {f"{first:.3g} / {first + value:.3g}": value for value in (0.8 * effect, effect, 1.2 * effect) if 0 < first + value < 1}`
    case 'correlation':
      return 'others = {f"{value:.3g}": value for value in (0.8 * effect, effect, 1.2 * effect) if value < 1}'
    default:
      return 'others = {f"{value:.4g}": value for value in (0.8 * effect, effect, 1.2 * effect)}'
  }
}

const effectName = ({ given }: PowerPlan, say: PickText): string => {
  switch (given.design) {
    case 'several-means':
      return 'Cohen’s f'
    case 'two-proportions':
      return say('proportions', '两组的率')
    case 'correlation':
      return say('correlation', '相关系数')
    case 'survival':
      return say('hazard ratio', '风险比')
    default:
      return given.effectSize === null ? say('difference', '差值') : 'Cohen’s d'
  }
}

/** Python: how much hangs on the effect: sizes for a smaller and a larger one, and power over the size of the study as curves. */
export function drawPower(plan: PowerPlan, say: PickText): string {
  const counted = countedBy(plan, say)
  const least = plan.given.design === 'correlation' ? 5 : plan.given.design === 'survival' ? 4 : 3
  return `${say('# How much hangs on the effect: a fifth less and a fifth more', '# 结果对效应大小的依赖：减少和增加五分之一')}
${besides(plan)}
reach = max(30, int(2 * n))
sizes_shown = np.unique(np.linspace(${least}, reach, 80).round())
rows = {label: [int(np.ceil(size_for(value, goal) - 1e-9)) for goal in (0.8, 0.9)] for label, value in others.items()}
print("${say(`How many (${counted}) by effect and power`, `不同效应和检验效能所需的${counted}`)}")
display(pd.DataFrame(rows, index=["${say('power 80%', '效能 80%')}", "${say('power 90%', '效能 90%')}"]).T.rename_axis("${effectName(plan, say)}"))

${say('# Figure: power over the size of the study', '# 图：检验效能随样本量的变化')}
fig, ax = plt.subplots(figsize=(7, 4.6), layout="constrained")
for (label, value), style in zip(others.items(), (":", "-", "--") if len(others) == 3 else (":", "-")):
    ax.plot(sizes_shown, [power_at(size, value) for size in sizes_shown], linestyle=style, color="C0", label=label)
${plan.solves === 'power' ? 'ax.axhline(0.8, color="grey", linestyle="--", linewidth=1)\nax.plot(n, power, "o", color="C3")\nax.annotate(f"n = {n:g}\\n{power:.1%}", (n, power), xytext=(8, -26), textcoords="offset points")' : 'ax.axhline(wanted, color="grey", linestyle="--", linewidth=1)\nax.plot(n, power_at(n, effect), "o", color="C3")\nax.annotate(f"n = {n:g}", (n, power_at(n, effect)), xytext=(8, -16), textcoords="offset points")'}
ax.set_ylim(0, 1.02)
ax.set_xlim(0, reach)
ax.set_xlabel("${counted}")
ax.set_ylabel("${say('power', '检验效能')}")
ax.set_title("${say('Power by size', '检验效能与样本量')}")
ax.legend(title="${effectName(plan, say)}", loc="lower right")
plt.show()`
}
