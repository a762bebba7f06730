import type { Bilingual } from '../../plan-parts.ts'
import { showPFunction } from '../../write/write-formatting.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { writeTerms } from '../model-terms.ts'
import { explainReferences } from '../regression/explain-model.ts'
import { concludeMixed } from './conclude-mixed.ts'
import { drawChecks, drawFixed, drawLines, nameLines } from './draw-mixed.ts'
import { fitMixed } from './fit-mixed.ts'
import type { MixedModelPlan } from './mixed-model-plan.ts'
import { takeSubjects } from './take-subjects.ts'
import { compareSlopes, testTerms } from './test-mixed.ts'

/** A number by predictors where rows of the same subject, centre or batch belong together. */
export const mixedModel: Analysis<MixedModelPlan> = {
  explain(plan) {
    const { outcome, predictors, subject, slope, interaction } = plan
    const [names, within] = [showNames(predictors, 30), showName(subject.name)]
    const random = slope
      ? {
          en: `an intercept and a slope of ${showName(slope.name)} of its own`,
          'zh-CN': `随机截距和 ${showName(slope.name)} 的随机斜率`,
        }
      : { en: 'an intercept of its own', 'zh-CN': '随机截距' }
    const told: Bilingual[] = [
      predictors.length > 0
        ? {
            en: `Linear mixed model of ${showName(outcome.name)} on ${names.en}; each ${within} has ${random.en}.`,
            'zh-CN': `以 ${showName(outcome.name)} 为因变量、${names['zh-CN']} 为固定效应拟合线性混合效应模型，${within} 取${random['zh-CN']}。`,
          }
        : {
            en: `How much of the variance of ${showName(outcome.name)} lies between ${within}: linear mixed model with a random intercept.`,
            'zh-CN': `用随机截距的线性混合效应模型，估计 ${showName(outcome.name)} 的变异有多少在 ${within} 之间。`,
          },
      {
        en: 'Estimates are by REML, with Wald intervals (normal; Satterthwaite’s degrees of freedom are R’s lmerTest); predictors are tested by likelihood ratios (maximum likelihood). Variances, ICC, and checks of residuals and deviations.',
        'zh-CN':
          '用 REML 估计，置信区间为 Wald 法（正态近似；Satterthwaite 自由度见 R 的 lmerTest）；自变量用似然比检验（最大似然）。给出方差成分、ICC，并检查残差和随机偏离。',
      },
      ...explainReferences(plan),
    ]
    const [one, other] = interaction.map(({ name }) => showName(name))
    if (one && other)
      told.push({
        en: `The interaction ${one} × ${other} asks whether the one effect depends on the other.`,
        'zh-CN': `交互项 ${one} × ${other} 检验一方的效应是否随另一方而不同。`,
      })
    told.push({
      en: `Rows of different ${within} are taken as independent. Rows with a missing value are left out and counted; the others of the same ${within} stay.`,
      'zh-CN': `假定不同 ${within} 的行相互独立。含缺失值的行不参与分析并会报告行数，同一 ${within} 的其他行保留。`,
    })
    return told
  },

  writeCode(plan, say) {
    const { outcome, predictors, categories, table, interaction, subject } = plan
    const blocks = [
      `\n${showPFunction}\n`,
      takeSubjects(plan, say),
      predictors.length > 0
        ? writeTerms({ predictors, categories, table, rows: 'data', interaction }, say)
        : 'terms, design = {}, pd.DataFrame(index=data.index)',
      fitMixed(plan, say),
      testTerms(plan, say),
      nameLines(plan, say),
      compareSlopes(plan, say),
      drawLines(plan, say),
      drawFixed(plan, say),
      drawChecks(say),
      concludeMixed(plan, say),
    ]
    return {
      imports: ['import warnings', 'import statsmodels.api as sm', 'from scipy import stats'],
      blocks,
      shown: [outcome, ...predictors, subject],
    }
  },
}
