import type { Derived } from '../../plan-parts.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyNames } from '../../write/python-text.ts'
import type { CompareGroupsPlan } from './compare-groups-plan.ts'
import { countGroups } from './count-groups.ts'
import { reportName } from './report-name.ts'

/** Python: differences of logarithms as ratios of geometric means, with their intervals; empty where no logarithm is compared. */
export function ratioOfMeans(plan: CompareGroupsPlan, say: PickText): string[] {
  const logged = plan.derived.filter(
    (one): one is Extract<Derived, { kind: 'log' }> => one.kind === 'log' && plan.measures.includes(one.column),
  )
  const [first] = logged
  if (!first) return []
  const base = first.base === 'e' ? 'np.e' : first.base
  const name = reportName(plan)
  const text = say('ratio of geometric means', '几何均值之比')
  const told = `# ${say('A difference of logarithms is a ratio of geometric means.', '对数之差就是几何均值之比。')}`
  const [low, high, difference] = [
    say('95% CI low', '95% CI 下限'),
    say('95% CI high', '95% CI 上限'),
    say('difference of means', '均值差'),
  ]
  const body =
    countGroups(plan) === 2
      ? `ratio, ratio_low, ratio_high = ${base} ** np.array([difference, *t_test.confidence_interval(0.95)])
print(f"${say('Ratio of geometric means, {first} / {second}: {ratio:.4g}, 95% CI {ratio_low:.4g} to {ratio_high:.4g}', '几何均值之比，{first} / {second}：{ratio:.4g}，95% 置信区间 {ratio_low:.4g} 至 {ratio_high:.4g}')}")
report(${name(`${text}, {first} / {second}`)}, ratio)
report(${name(`${text}, {first} / {second}, 95% CI`)}, (ratio_low, ratio_high))`
      : plan.wishes.preferRanks
        ? `print(pd.Series({level: ${base} ** x.mean() for level, x in zip(levels, samples)}, name="${say('geometric mean', '几何均值')}").to_string())`
        : `ratios = pairs[["${say('pair', '比较')}"]].assign(**{"${text}": ${base} ** pairs["${difference}"], "${low}": ${base} ** pairs["${low}"], "${high}": ${base} ** pairs["${high}"]})
print("${text}")
display(ratios.round(4))`
  const isAll = logged.length === plan.measures.length
  return [
    isAll
      ? `${told}\n${body}`
      : `${told}\nif measure in ${`[${pyNames(logged.map(({ column }) => column)).slice(1, -1)}]`}:\n${body.replace(/^(?=.)/gm, '    ')}`,
  ]
}
