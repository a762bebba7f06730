import type { PickText } from '../../write/pick-text.ts'
import type { DoseResponsePlan } from './dose-response-plan.ts'

/** Python: the ratio of the doses of half effect for each pair of curves, with interval and p; empty for one curve. */
export function comparePotency({ groups, potency, fixed }: DoseResponsePlan, say: PickText): string {
  if (groups.length === 0) return ''
  const half = `${potency.prefix}50`
  return `${say(`# Ratios of the ${half}: differences of the logarithms, with Welch's degrees of freedom since each curve has its own spread`, `# ${half} 之比：对数之差；各曲线的离散程度不同，自由度用 Welch 法`)}
ratios = []
for first, second in itertools.combinations(fits, 2) if len(fits) <= 6 else []:
    a, b = fits[first], fits[second]
    spread_a, spread_b = a["error"]["middle"] ** 2, b["error"]["middle"] ** 2
    welch_df = (spread_a + spread_b) ** 2 / (spread_a**2 / a["df"] + spread_b**2 / b["df"])
    apart, error = a["p"]["middle"] - b["p"]["middle"], np.sqrt(spread_a + spread_b)
    half_width = stats.t.ppf(0.975, welch_df) * error
    ratios.append([first, second, 10**apart, 10 ** (apart - half_width), 10 ** (apart + half_width), 2 * stats.t.sf(abs(apart) / error, welch_df)])
    report(f"${say(`${half} ratio`, `${half} 之比`)}, {first} / {second}", 10**apart)
    report(f"${say(`${half} ratio`, `${half} 之比`)}, {first} / {second}, 95% CI", (10 ** (apart - half_width), 10 ** (apart + half_width)))
${
  fixed.slope === undefined
    ? `    slopes, slope_error = abs(a["p"]["slope"]) - abs(b["p"]["slope"]), np.hypot(a["error"]["slope"], b["error"]["slope"])
    if abs(slopes) > 2 * slope_error:
        print(f"${say('{first} and {second}: the curves differ in steepness, so how much more potent one is depends on the size of the effect; the ratio holds at half of it.', '{first} 与 {second}：两条曲线的陡度不同，效力之比随效应大小而变；此处的比值只适用于半数效应。')}")
`
    : ''
}if ratios:
    adjusted = multipletests([row[-1] for row in ratios], method="holm")[1]
    ratios = [[*row, p] for row, p in zip(ratios, adjusted, strict=True)]
    print("${say(`Ratios of the ${half} (p corrected by Holm where there are several pairs)`, `${half} 之比（多对比较时 p 值经 Holm 校正）`)}")
    for first, second, ratio, low, high, _, p in ratios:
        print(f"  {first} / {second}: {show(ratio)}${say(' (95% CI {show(low)} to {show(high)}), {show_p(p)}', '（95% 置信区间 {show(low)} 至 {show(high)}），{show_p(p)}')}")
        report(f"${say(`${half} ratio`, `${half} 之比`)}, {first} / {second}, p", p)
elif len(fits) > 6:
    print("${say('More than six curves: they are not compared in pairs.', '曲线多于六条，不做两两比较。')}")`
}
