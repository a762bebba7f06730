import { pyString } from '#contract/python-text.ts'
import { showNumberFunction, showPFunction } from '../../write/write-formatting.ts'
import { showName } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { noncentralF } from '../effect-intervals.ts'
import { compareCells } from './compare-cells.ts'
import { concludeTwoWay } from './conclude-two-way.ts'
import { drawInteraction } from './draw-interaction.ts'
import { testFactors } from './test-factors.ts'
import type { TwoWayAnovaPlan } from './two-way-anova-plan.ts'

/** A measure by two groupings: main effects and interaction, simple effects where the interaction is clear. */
export const twoWayAnova: Analysis<TwoWayAnovaPlan> = {
  explain({ measure, first, second, sumsOfSquares, wishes }) {
    const [outcome, one, other] = [measure, first, second].map(({ name }) => showName(name))
    const type = sumsOfSquares === 2 ? 'II' : 'III'
    return [
      {
        en: `Two-way analysis of variance of ${outcome} by ${one}, ${other} and their interaction.`,
        'zh-CN': `以 ${one}、${other} 及其交互作用对 ${outcome} 做双因素方差分析。`,
      },
      {
        en: `Sums of squares are of type ${type}${sumsOfSquares === 2 ? '; type III can be asked for (they agree where all combinations have the same n)' : ', with contrasts that sum to zero, as asked'}. Each effect has its partial η² with a 95% interval.`,
        'zh-CN': `采用 ${type} 型平方和${sumsOfSquares === 2 ? '；也可以要求用 III 型（各组合样本量相同时两者一致）' : '（按要求），对比编码之和为零'}。每个效应都给出偏 η² 及其 95% 置信区间。`,
      },
      {
        en: `Where the interaction is clear, one factor is compared within each level of the other; else the adjusted means, which weigh all combinations alike. p is corrected by ${wishes.correction === 'bonferroni' ? 'Bonferroni' : 'Holm'}.`,
        'zh-CN': `交互作用明确时，在一个因素的各水平内比较另一个因素；否则比较校正均值（各组合权重相同）。p 值经 ${wishes.correction === 'bonferroni' ? 'Bonferroni' : 'Holm'} 校正。`,
      },
      {
        en: 'Rows are taken as independent of each other; normal residuals and equal variances are asked for and checked. Rows with a missing value are left out and counted.',
        'zh-CN': '假定各行相互独立；要求残差正态、方差齐，并会作检查。含缺失值的行不参与分析，并会报告行数。',
      },
    ]
  },

  writeCode(plan, say) {
    const { measure, first, second } = plan
    return {
      imports: [
        'from itertools import combinations',
        'from scipy import stats',
        'from scipy.optimize import brentq',
        'from statsmodels.formula.api import ols',
        'from statsmodels.stats.anova import anova_lm',
        'from statsmodels.stats.multitest import multipletests',
      ],
      blocks: [
        `measure = ${pyString(measure.name)}\nfirst = ${pyString(first.name)}\nsecond = ${pyString(second.name)}`,
        `\n${[showPFunction, showNumberFunction, noncentralF(say)].join('\n\n\n')}\n`,
        testFactors(plan, say),
        compareCells(plan.wishes.correction === 'bonferroni' ? 'bonferroni' : 'holm', say),
        drawInteraction(plan, say),
        concludeTwoWay(say),
      ],
      shown: [measure, first, second],
    }
  },
}
