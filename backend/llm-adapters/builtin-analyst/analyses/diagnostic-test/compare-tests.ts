import type { PickText } from '../../write/pick-text.ts'
import type { DiagnosticTestPlan } from './diagnostic-test-plan.ts'

/** How many tests a plan holds against the truth, the combination counted. */
export const countTests = ({ markers, answers, isCombined }: DiagnosticTestPlan): number =>
  markers.length + answers.length + (isCombined ? 1 : 0)

/** Python: DeLong's test of two areas from the same rows for each pair, and McNemar's where both tests say yes or no. */
export function compareTests(plan: DiagnosticTestPlan, say: PickText): string {
  if (countTests(plan) < 2) return ''
  const [low, high] = [say('95% CI low', '95% CI 下限'), say('95% CI high', '95% CI 上限')]
  return `${say('# Do the areas differ? DeLong’s test for curves from the same rows', '# AUC 之间是否不同？同一批对象的 DeLong 检验')}
pairs = {}
for one, other in combinations(scores, 2):
    gap = areas.loc[one, "AUC"] - areas.loc[other, "AUC"]
    shifts = [placements[one][part] - placements[other][part] for part in (0, 1)]
    error = np.sqrt(sum(shift.var(ddof=1) / len(shift) for shift in shifts))
    if error == 0:
        print(f"${say('{one} and {other} order the rows alike, so their areas can’t be tested.', '{one} 与 {other} 对各行的排序相同，无法检验 AUC 的差异。')}")
        continue
    pairs[f"{one} - {other}"] = (gap, *(gap + stats.norm.ppf([0.025, 0.975]) * error), gap / error, 2 * stats.norm.sf(abs(gap / error)))
pairs = pd.DataFrame(pairs, index=["${say('difference in AUC', 'AUC 之差')}", "${low}", "${high}", "z", "p"]).T
${
  countTests(plan) > 2
    ? `if len(pairs) > 1:
    pairs["${say('p (Holm)', 'p（Holm）')}"] = multipletests(pairs["p"], method="holm")[1]
`
    : ''
}display(pairs.round(4).replace({name: {0.0: "< 0.0001"} for name in pairs.columns[4:]}))
for pair, row in pairs.iterrows():
    of = f", {pair}" if len(pairs) > 1 else ""
    report(f"${say('difference in AUC', 'AUC 之差')}{of}", row.iloc[0])
    report(f"${say('difference in AUC', 'AUC 之差')}{of}, 95% CI", (row.iloc[1], row.iloc[2]))
    report(f"${say('DeLong z', 'DeLong z')}{of}", row["z"])
    report(f"${say('DeLong p', 'DeLong p')}{of}", row["p"])${
      plan.answers.length < 2
        ? ''
        : `
${say('# Tests that say yes or no: McNemar’s exact test among the ill (sensitivity) and among the others (specificity)', '# 二分类检测：在患者中（灵敏度）和非患者中（特异度）分别作 McNemar 精确检验')}
for one, other in combinations(answers, 2):
    for name, who in (("${say('sensitivity', '灵敏度')}", ill), ("${say('specificity', '特异度')}", ~ill)):
        only_one = (positives[one] & ~positives[other])[who].sum()
        only_other = (~positives[one] & positives[other])[who].sum()
        p = stats.binomtest(only_one, only_one + only_other).pvalue if only_one + only_other > 0 else 1.0
        print(f"${say('{name} of {one} against {other}: McNemar {show_p(p)}', '{one} 与 {other} 的{name}：McNemar 检验 {show_p(p)}')}")
        report(f"${say('McNemar p, {name}, {one} - {other}', 'McNemar p, {name}, {one} - {other}')}", p)`
    }`
}
