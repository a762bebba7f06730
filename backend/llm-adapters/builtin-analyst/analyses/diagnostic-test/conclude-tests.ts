import type { PickText } from '../../write/pick-text.ts'
import { countTests } from './compare-tests.ts'
import type { DiagnosticTestPlan } from './diagnostic-test-plan.ts'

/** Python: the conclusion in plain words, worded from the numbers. */
export function concludeTests(plan: DiagnosticTestPlan, say: PickText): string {
  const [sensitivity, specificity] = [say('sensitivity', '灵敏度'), say('specificity', '特异度')]
  const hasMarkers = plan.markers.length > 0
  return [
    `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
for test, table in results.items():
    (found, found_low, found_high), (cleared, cleared_low, cleared_high) = table.loc["${sensitivity}"], table.loc["${specificity}"]
    print(f"${say('{test} finds {found:.0%} of those with {case} (95% CI {found_low:.0%} to {found_high:.0%}) and clears {cleared:.0%} of the others (95% CI {cleared_low:.0%} to {cleared_high:.0%}).', '{test}：检出 {case} 者的 {found:.0%}（95% 置信区间 {found_low:.0%} 至 {found_high:.0%}），正确排除其余的 {cleared:.0%}（95% 置信区间 {cleared_low:.0%} 至 {cleared_high:.0%}）。')}")`,
    hasMarkers
      ? `for test, (area, low, high) in areas.iterrows():
    if low > 0.5:
        print(f"${say('{test} tells the two groups apart better than chance: AUC {area:.3f} (95% CI {low:.3f} to {high:.3f}; 0.5 is chance, 1 is perfect).', '{test} 的鉴别能力优于随机：AUC {area:.3f}（95% 置信区间 {low:.3f} 至 {high:.3f}；0.5 为随机，1 为完全区分）。')}")
    else:
        print(f"${say('There is no clear evidence that {test} tells the two groups apart: AUC {area:.3f} (95% CI {low:.3f} to {high:.3f}).', '没有明确证据表明 {test} 能区分两组：AUC {area:.3f}（95% 置信区间 {low:.3f} 至 {high:.3f}）。')}")`
      : '',
    countTests(plan) > 1
      ? `for pair, row in pairs.iterrows():
    p = row.iloc[-1]
    if p < 0.05:
        print(f"${say('{pair}: the areas differ by {row.iloc[0]:.3f} (95% CI {row.iloc[1]:.3f} to {row.iloc[2]:.3f}), {show_p(p)}.', '{pair}：AUC 相差 {row.iloc[0]:.3f}（95% 置信区间 {row.iloc[1]:.3f} 至 {row.iloc[2]:.3f}），{show_p(p)}，差异有统计学意义。')}")
    else:
        print(f"${say('{pair}: no clear difference between the areas ({row.iloc[0]:.3f}, 95% CI {row.iloc[1]:.3f} to {row.iloc[2]:.3f}, {show_p(p)}). That does not show them to be equal.', '{pair}：AUC 未见有统计学意义的差异（差值 {row.iloc[0]:.3f}，95% 置信区间 {row.iloc[1]:.3f} 至 {row.iloc[2]:.3f}，{show_p(p)}）。这并不证明两者相同。')}")`
      : '',
    plan.isCombined
      ? `print("${say('The combination was fitted to these very rows, so its AUC and its comparison are flattering; look at the one in unseen rows.', '联合模型由同一批数据拟合而来，其 AUC 及比较结果偏乐观，请参考交叉验证的 AUC。')}")`
      : '',
    hasMarkers && plan.cutoff === null
      ? `print("${say('A cut-off chosen in the data that it is judged by looks better than it will be elsewhere: try it in other subjects.', '截断值由同一批数据选出，其灵敏度和特异度偏乐观，应在其他人群中验证。')}")`
      : '',
    `print(f"${say('Predictive values hold where {ill.mean():.0%} are positive, as here; where fewer are ill, PPV is lower and NPV higher.', '预测值只适用于阳性比例与此相近（{ill.mean():.0%}）的人群；患病率较低时，阳性预测值会降低，阴性预测值会升高。')}")
if min(ill.sum(), (~ill).sum()) < 20:
    print("${say('One of the two groups has fewer than 20 rows: the intervals are wide, take the estimates as rough.', '其中一组不足 20 行：区间较宽，估计值仅供参考。')}")`,
  ]
    .filter(Boolean)
    .join('\n')
}
