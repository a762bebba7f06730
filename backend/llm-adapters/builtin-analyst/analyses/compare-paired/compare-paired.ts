import type { ColumnProfile } from '#contract/dataset.ts'
import type { Repeats } from '../../plan-parts.ts'
import { showNumberFunction, showPFunction } from '../../write/write-formatting.ts'
import { showName } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { noncentralT } from '../effect-intervals.ts'
import { signedRankFunction, takeRepeats } from '../take-repeats.ts'
import type { ComparePairedPlan } from './compare-paired-plan.ts'
import { drawPairs } from './draw-pairs.ts'
import { testPairs } from './test-pairs.ts'

/** Two measurements of the same subjects: paired t test, Cohen's dz, signed ranks. */
export const comparePaired: Analysis<ComparePairedPlan> = {
  explain({ repeats, wishes }) {
    const [first = '', second = ''] = nameOccasions(repeats).map(showName)
    return [
      {
        en: `Compare ${second} with ${first} in the same subjects, by their differences (${second} - ${first}).`,
        'zh-CN': `在同一对象内比较 ${second} 与 ${first}，按差值（${second} - ${first}）分析。`,
      },
      wishes.preferRanks
        ? {
            en: 'The Wilcoxon signed-rank test comes first, as asked; the paired t test stands beside it.',
            'zh-CN': '按要求以 Wilcoxon 符号秩检验为主，同时给出配对 t 检验。',
          }
        : {
            en: 'The paired t test gives the mean difference with its 95% interval and Cohen’s dz; the Wilcoxon signed-rank test checks that the result does not hang on the method.',
            'zh-CN':
              '用配对 t 检验给出平均差值及其 95% 置信区间和 Cohen’s dz；并用 Wilcoxon 符号秩检验核对结论是否依赖方法。',
          },
      {
        en: 'Subjects are taken as independent of each other. The t test asks for differences that are about normal, which is checked; the single measurements need not be.',
        'zh-CN': '假定各对象相互独立。t 检验要求差值近似正态（会作检查），而不要求各次测量本身正态。',
      },
    ]
  },

  writeCode(plan, say) {
    const functions = [showPFunction, showNumberFunction, noncentralT(say), signedRankFunction(say)]
    return {
      imports: ['from scipy import stats', 'from scipy.optimize import brentq'],
      blocks: [
        `\n${functions.join('\n\n\n')}\n`,
        takeRepeats(plan.repeats, plan.table, say),
        testPairs(plan, say),
        drawPairs(plan, say),
      ],
      shown: shownColumns(plan.repeats),
    }
  },
}

export const nameOccasions = (repeats: Repeats): string[] =>
  repeats.form === 'wide' ? repeats.columns.map(({ name }) => name) : repeats.levels

export const shownColumns = (repeats: Repeats): ColumnProfile[] =>
  repeats.form === 'wide' ? repeats.columns : [repeats.measure, repeats.subject, repeats.occasion]
