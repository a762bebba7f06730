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
import { splitGroups } from './split-groups.ts'
import { testSeveralGroups } from './test-several-groups.ts'
import { testTwoGroups } from './test-two-groups.ts'

/** A measure, or several, between the groups of a column. */
export const compareGroups: Analysis<CompareGroupsPlan> = {
  explain(plan) {
    const { group, measures, wishes } = plan
    const names = showNames(measures)
    const count = countGroups(plan)
    const two = count === 2
    const en = two
      ? wishes.preferRanks
        ? 'The Mann-Whitney U test comes first, as asked; the Welch t test stands beside it.'
        : `${wishes.equalVariances ? 'Student’s t test (equal variances, as asked)' : 'The Welch t test, which does not need equal variances,'} gives the difference of means with its 95% interval and Hedges’ g with its own; the Mann-Whitney U test checks that the result does not hang on the method.`
      : wishes.preferRanks
        ? 'The Kruskal-Wallis test comes first, as asked, with Dunn’s comparisons of mean ranks, corrected by Holm; Welch’s ANOVA stands beside it.'
        : `${wishes.equalVariances ? 'Ordinary one-way ANOVA with Tukey’s HSD (equal variances, as asked)' : 'Welch’s ANOVA with Games-Howell comparisons, which do not need equal variances,'} is the main test; η² and ω² give the size, and Kruskal-Wallis checks it by ranks.`
    const zh = two
      ? wishes.preferRanks
        ? '按要求以 Mann-Whitney U 检验为主，同时给出 Welch t 检验。'
        : `${wishes.equalVariances ? '按要求使用等方差的 Student t 检验' : '以不要求方差齐性的 Welch t 检验'}给出均值差及其 95% 置信区间和 Hedges’ g；并用 Mann-Whitney U 检验核对结论是否依赖方法。`
      : wishes.preferRanks
        ? '按要求以 Kruskal-Wallis 检验为主，两两比较用经 Holm 校正的 Dunn 检验，同时给出 Welch 方差分析。'
        : `${wishes.equalVariances ? '按要求使用普通单因素方差分析和 Tukey HSD' : '以不要求方差齐性的 Welch 方差分析和 Games-Howell 两两比较'}为主要检验；用 η² 和 ω² 表示效应大小，并用 Kruskal-Wallis 检验核对。`
    return [
      {
        en: `Compare ${names.en} between the ${count} groups of ${showName(group.name)}.`,
        'zh-CN': `比较 ${showName(group.name)} 的 ${count} 个组之间的 ${names['zh-CN']}。`,
      },
      { en, 'zh-CN': zh },
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
        several ? correctForMany(say) : '',
      ],
      shown: [plan.group, ...plan.measures, ...(plan.colourBy ? [plan.colourBy] : [])],
    }
  },
}

const correctForMany = (
  say: PickText,
) => `${say('# Several measures were tested: Holm’s correction for that.', '# 检验了多个指标：用 Holm 法作多重比较校正。')}
adjusted = multipletests(list(p_values.values()), method="holm")[1]
print("\\n${say('All measures together, p corrected by Holm', '所有指标汇总，p 值经 Holm 校正')}")
display(pd.DataFrame({"p": p_values, "p (Holm)": dict(zip(p_values, adjusted))}).round(4).replace(0.0, "< 0.0001"))
for measure, corrected in zip(p_values, adjusted):
    report(f"${say('{measure}, p adjusted (Holm)', '{measure}，校正 p（Holm）')}", corrected)`
