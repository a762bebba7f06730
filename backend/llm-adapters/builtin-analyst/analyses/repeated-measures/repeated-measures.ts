import { showNumberFunction, showPFunction } from '../../write/write-formatting.ts'
import { showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { shownColumns } from '../compare-paired/compare-paired.ts'
import { noncentralF } from '../effect-intervals.ts'
import { signedRankFunction, takeRepeats } from '../take-repeats.ts'
import { compareOccasions } from './compare-occasions.ts'
import { drawOccasions } from './draw-occasions.ts'
import type { RepeatedMeasuresPlan } from './repeated-measures-plan.ts'
import { testOccasions } from './test-occasions.ts'

/** Three or more measurements of the same subjects: repeated-measures ANOVA, Friedman, pairs by Holm. */
export const repeatedMeasures: Analysis<RepeatedMeasuresPlan> = {
  explain({ repeats, wishes }) {
    const count = repeats.form === 'wide' ? repeats.columns.length : repeats.levels.length
    const names = showNames(repeats.form === 'wide' ? repeats.columns : [repeats.measure])
    return [
      {
        en: `Compare ${count} repeated measurements of ${names.en} within the same subjects.`,
        'zh-CN': `在同一对象内比较 ${names['zh-CN']} 的 ${count} 次重复测量。`,
      },
      wishes.preferRanks
        ? {
            en: 'The Friedman test comes first, as asked, with signed-rank tests of each pair corrected by Holm; the repeated-measures ANOVA stands beside it.',
            'zh-CN': '按要求以 Friedman 检验为主，两两比较用经 Holm 校正的符号秩检验；同时给出重复测量方差分析。',
          }
        : {
            en: 'Repeated-measures ANOVA with the Greenhouse-Geisser correction, which does not need sphericity, is the main test; pairs are compared by paired t tests corrected by Holm, and Friedman’s test checks it by ranks.',
            'zh-CN':
              '以经 Greenhouse-Geisser 校正（不要求球形假设）的重复测量方差分析为主；两两比较用经 Holm 校正的配对 t 检验，并用 Friedman 检验核对。',
          },
      {
        en: 'Subjects are taken as independent of each other. A subject with a gap is left out; where many have gaps, a mixed model uses more of the data.',
        'zh-CN': '假定各对象相互独立。缺少任何一次测量的对象不参与分析；若缺失较多，混合模型能利用更多数据。',
      },
    ]
  },

  writeCode(plan, say) {
    const functions = [showPFunction, showNumberFunction, noncentralF(say), signedRankFunction(say)]
    return {
      imports: [
        'from itertools import combinations',
        'from scipy import stats',
        'from scipy.optimize import brentq',
        'from statsmodels.stats.multitest import multipletests',
      ],
      blocks: [
        `\n${functions.join('\n\n\n')}\n`,
        takeRepeats(plan.repeats, plan.table, say),
        testOccasions(plan, say),
        compareOccasions(plan, say),
        drawOccasions(plan, say),
      ],
      shown: shownColumns(plan.repeats),
    }
  },
}
