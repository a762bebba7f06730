import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { indent, pyNames } from '../../write/python-text.ts'
import { showNumberFunction, showPFunction } from '../../write/write-formatting.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { noncentralF, noncentralT } from '../effect-intervals.ts'
import type { CompareGroupsPlan } from './compare-groups-plan.ts'
import { countGroups } from './count-groups.ts'
import { drawGroups } from './draw-groups.ts'
import { explainTests } from './explain-tests.ts'
import { splitGroups } from './split-groups.ts'
import { testSeveralGroups } from './test-several-groups.ts'
import { testTwoGroups } from './test-two-groups.ts'

/** A measure, or several, between the groups of a column. */
export const compareGroups: Analysis<CompareGroupsPlan> = {
  explain(plan) {
    const { group, measures } = plan
    const names = showNames(measures)
    const count = countGroups(plan)
    const tests = explainTests(plan)
    return [
      {
        en: `Compare ${names.en} between the ${count} groups of ${showName(group.name)}.`,
        'zh-CN': `比较 ${showName(group.name)} 的 ${count} 个组之间的 ${names['zh-CN']}。`,
      },
      tests,
      {
        en: 'Rows are taken as independent of each other; normality and equal variances are reported, not assumed. Rows with a missing value are left out and counted.',
        'zh-CN': '假定各行相互独立；正态性和方差齐性会作报告而不是前提。含缺失值的行不参与分析，并会报告行数。',
      },
    ]
  },

  writeCode(plan, say) {
    const several = plan.measures.length > 1
    const interval = countGroups(plan) === 2 ? noncentralT : noncentralF
    const test = countGroups(plan) === 2 ? testTwoGroups(plan, say) : testSeveralGroups(plan, say)
    const perMeasure = [splitGroups(plan, say), test, drawGroups(plan, say)].join('\n\n')
    const [measure] = plan.measures
    return {
      imports: [
        'from scipy import stats',
        'from scipy.optimize import brentq',
        ...(test.includes('gammaln(') ? ['from scipy.special import gammaln'] : []),
        ...(test.includes('anova_oneway') ? ['from statsmodels.stats.oneway import anova_oneway'] : []),
        ...(several || test.includes('multipletests(')
          ? ['from statsmodels.stats.multitest import multipletests']
          : []),
        ...(perMeasure.includes('textwrap.') ? ['import textwrap'] : []),
      ],
      blocks: [
        `${several ? `measures = ${pyNames(plan.measures)}` : `measure = ${pyString(measure?.name ?? '')}`}
group = ${pyString(plan.group.name)}`,
        `\n${[showPFunction, showNumberFunction, interval(say)].join('\n\n\n')}\n`,
        several
          ? `p_values = {}\nfor measure in measures:\n${indent(`print(f"\\n=== {measure} ===")\n\n${perMeasure}\n\np_values[measure] = p`)}`
          : perMeasure,
        several ? correctForMany(plan.wishes.correction === 'bonferroni' ? 'bonferroni' : 'holm', say) : '',
      ],
      shown: [plan.group, ...plan.measures, ...(plan.colourBy ? [plan.colourBy] : [])],
    }
  },
}

const correctForMany = (method: 'holm' | 'bonferroni', say: PickText) => {
  const name = method === 'holm' ? 'Holm' : 'Bonferroni'
  return `${say(`# Several measures were tested: ${name} correction for that.`, `# 检验了多个指标：用 ${name} 法作多重比较校正。`)}
adjusted = multipletests(list(p_values.values()), method="${method}")[1]
print("\\n${say(`All measures together, p corrected by ${name}`, `所有指标汇总，p 值经 ${name} 校正`)}")
display(pd.DataFrame({"p": p_values, "p (${name})": dict(zip(p_values, adjusted))}).round(4).replace(0.0, "< 0.0001"))
for measure, corrected in zip(p_values, adjusted):
    report(f"${say(`{measure}, p adjusted (${name})`, `{measure}，校正 p（${name}）`)}", corrected)`
}
