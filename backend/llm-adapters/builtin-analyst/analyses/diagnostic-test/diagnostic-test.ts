import { pyString } from '#contract/python-text.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showPFunction } from '../../write/write-formatting.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { placeScores } from '../place-scores.ts'
import { compareTests, countTests } from './compare-tests.ts'
import { concludeTests } from './conclude-tests.ts'
import { countCells } from './count-cells.ts'
import type { DiagnosticTestPlan } from './diagnostic-test-plan.ts'
import { drawTests } from './draw-tests.ts'
import { judgeMarkers } from './judge-markers.ts'
import { takeTests } from './take-tests.ts'

/** Tests and markers against a reference standard: shares, likelihood ratios, ROC curves and cut-offs. */
export const diagnosticTest: Analysis<DiagnosticTestPlan> = {
  explain(plan) {
    const { truth, markers, answers, cutoff, isCombined, isExact } = plan
    const names = showNames([...markers, ...answers.map(({ column }) => column)])
    const interval = isExact
      ? { en: 'exact (Clopper-Pearson)', 'zh-CN': '精确法（Clopper-Pearson）' }
      : { en: 'Wilson', 'zh-CN': 'Wilson 法' }
    const told: Bilingual[] = [
      {
        en: `How well ${names.en} ${countTests(plan) > 1 ? 'tell' : 'tells'} what ${showName(truth.name)} says, the reference standard.`,
        'zh-CN': `以 ${showName(truth.name)} 为金标准，评价 ${names['zh-CN']} 的诊断价值。`,
      },
      {
        en: `Sensitivity, specificity, predictive values and accuracy with 95% intervals (${interval.en}), likelihood ratios and the diagnostic odds ratio.`,
        'zh-CN': `给出灵敏度、特异度、预测值和准确度及 95% 置信区间（${interval['zh-CN']}），以及似然比和诊断比值比。`,
      },
    ]
    if (markers.length > 0)
      told.push({
        en: `ROC curve with AUC (interval by DeLong). ${cutoff ? `The cut-off is ${cutoff.value}, as asked for; the best one by Youden stands beside.` : 'The cut-off is the one of the largest Youden index, with a bootstrap interval.'}`,
        'zh-CN': `绘制 ROC 曲线，给出 AUC（DeLong 法置信区间）。${cutoff ? `截断值按要求取 ${cutoff.value}，并列出约登指数最大的截断值。` : '截断值取约登指数最大者，附自助法置信区间。'}`,
      })
    if (isCombined)
      told.push({
        en: 'All markers together are one more test: a logistic model, its AUC also by cross-validation.',
        'zh-CN': '用 logistic 模型把各指标联合为一项检测，并给出交叉验证的 AUC。',
      })
    if (countTests(plan) > 1)
      told.push({
        en: 'Areas are compared by DeLong’s test for curves from the same rows.',
        'zh-CN': '用 DeLong 检验比较同一批对象的 AUC。',
      })
    told.push({
      en: 'Rows are taken as independent, and the reference standard as right. Rows with a missing value are left out and counted.',
      'zh-CN': '假定各行相互独立、金标准无误。含缺失值的行不参与分析，并会报告行数。',
    })
    return told
  },

  writeCode(plan, say) {
    const { truth, markers, answers, isCombined } = plan
    const blocks = [
      `truth = ${pyString(truth.name)}`,
      `\n${showPFunction}\n\n\n${placeScores(say)}\n`,
      takeTests(plan, say),
      judgeMarkers(plan, say),
      countCells(plan, say),
      compareTests(plan, say),
      drawTests(plan, say),
      concludeTests(plan, say),
    ]
    return {
      imports: [
        'from scipy import stats',
        'from statsmodels.stats.proportion import proportion_confint',
        ...(countTests(plan) > 1 ? ['from itertools import combinations'] : []),
        ...(countTests(plan) > 2 ? ['from statsmodels.stats.multitest import multipletests'] : []),
        ...(isCombined
          ? [
              'from sklearn.linear_model import LogisticRegression',
              'from sklearn.model_selection import RepeatedStratifiedKFold, cross_val_score',
            ]
          : []),
      ],
      blocks,
      shown: [truth, ...markers, ...answers.map(({ column }) => column)],
    }
  },
}
