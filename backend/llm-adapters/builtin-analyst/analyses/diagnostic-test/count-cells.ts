import type { PickText } from '../../write/pick-text.ts'
import type { DiagnosticTestPlan } from './diagnostic-test-plan.ts'

/** Python: the two-by-two table of each test and what follows from it, as `results` by test. */
export function countCells({ isExact }: DiagnosticTestPlan, say: PickText): string {
  const method = isExact ? 'beta' : 'wilson'
  const named = isExact ? say('exact (Clopper-Pearson)', '精确法（Clopper-Pearson）') : say('Wilson', 'Wilson 法')
  const [sensitivity, specificity] = [say('sensitivity', '灵敏度'), say('specificity', '特异度')]
  const [ppv, npv] = [say('PPV', '阳性预测值'), say('NPV', '阴性预测值')]
  const ratios = [
    say('LR+', '阳性似然比'),
    say('LR-', '阴性似然比'),
    say('diagnostic odds ratio', '诊断比值比'),
  ] as const
  return `${say(`# Each test against the reference standard; intervals: ${named}, of ratios on the logarithm`, `# 各项检测与金标准对照；置信区间：${named}，比值类用对数法`)}
results = {}
for test, positive in positives.items():
    hits, false_alarms = (positive & ill).sum(), (positive & ~ill).sum()
    missed, cleared = (~positive & ill).sum(), (~positive & ~ill).sum()
    if test in answers:
        print(f"\\n${say('{test}: positive = {answers[test]}', '{test}：阳性 = {answers[test]}')}")
    else:
        print(f"\\n{test} {'≥' if signs.get(test, 1) > 0 else '≤'} {cutoffs[test]:.4g}")
    display(
        pd.DataFrame(
            [[hits, false_alarms], [missed, cleared]],
            index=["${say('test positive', '检测阳性')}", "${say('test negative', '检测阴性')}"],
            columns=[case, "${say('others', '其余')}"],
        )
    )
    counts = {
        "${sensitivity}": (hits, hits + missed),
        "${specificity}": (cleared, cleared + false_alarms),
        "${ppv}": (hits, hits + false_alarms),
        "${npv}": (cleared, cleared + missed),
        "${say('accuracy', '准确度')}": (hits + cleared, len(data)),
    }
    rows = {name: (part / of, *proportion_confint(part, of, method="${method}")) for name, (part, of) in counts.items() if of > 0}
    ${say('# A cell of 0 leaves a ratio without a value or an interval.', '# 有格子为 0 时，比值或其区间无法估计。')}
    ratios = {}
    for name, part, other in (("${ratios[0]}", hits, false_alarms), ("${ratios[1]}", missed, cleared)):
        if part > 0 and other > 0:
            ratios[name] = (part / ill.sum() / (other / (~ill).sum()), np.sqrt(1 / part - 1 / ill.sum() + 1 / other - 1 / (~ill).sum()))
    if min(hits, false_alarms, missed, cleared) > 0:
        ratios["${ratios[2]}"] = (hits * cleared / (false_alarms * missed), np.sqrt(1 / hits + 1 / false_alarms + 1 / missed + 1 / cleared))
    for name in ("${ratios.join('", "')}"):
        if name in ratios:
            value, error = ratios[name]
            rows[name] = (value, *(value * np.exp(stats.norm.ppf([0.025, 0.975]) * error)))
        else:
            print(f"${say('{name} can’t be estimated: a cell of the table is 0.', '{name}无法估计：四格表中有格子为 0。')}")
    results[test] = pd.DataFrame(rows, index=["${say('estimate', '估计值')}", "${say('95% CI low', '95% CI 下限')}", "${say('95% CI high', '95% CI 上限')}"]).T
    display(results[test].round(4))
    of = f", {test}" if len(positives) > 1 else ""
    for name, (value, low, high) in results[test].iterrows():
        report(f"{name}{of}", value)
        report(f"{name}{of}, 95% CI", (low, high))`
}
