import type { Bilingual } from '../../plan-parts.ts'
import { showPFunction } from '../../write/write-formatting.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { writeTerms } from '../model-terms.ts'
import { adjustMeans } from './adjust-means.ts'
import { checkLinear } from './check-linear.ts'
import { concludeLinear } from './conclude-linear.ts'
import { drawEffects, drawResiduals } from './draw-linear.ts'
import { explainReferences, modelAssumptions } from './explain-model.ts'
import { fitLinear, testLinearPredictors } from './fit-linear.ts'
import type { LinearRegressionPlan } from './regression-plan.ts'
import { takeLogarithms } from './take-logarithms.ts'
import { nameModelColumns, takeModelRows } from './take-model-rows.ts'

/** A number by one or more predictors; also groups compared with others held equal. */
export const linearRegression: Analysis<LinearRegressionPlan> = {
  explain(plan) {
    const { outcome, predictors, compared, logged } = plan
    const names = showNames(predictors, 30)
    const told: Bilingual[] = [
      {
        en: `Linear regression of ${showName(outcome.name)} on ${names.en}${compared ? `, which gives the difference between the groups of ${showName(compared.name)} with the others held equal` : ''}.`,
        'zh-CN': `以 ${showName(outcome.name)} 为因变量、${names['zh-CN']} 为自变量做线性回归${compared ? `，得到其他因素相同时 ${showName(compared.name)} 各组之间的差值` : ''}。`,
      },
      {
        en: 'Coefficients have 95% intervals, with standardised ones and, beside them, intervals that allow for unequal variances (HC3). Breusch-Pagan, Shapiro-Wilk, RESET, Cook’s distance and variance inflation check the model.',
        'zh-CN':
          '给出回归系数、标准化系数及 95% 置信区间，并列出允许方差不齐的 HC3 稳健区间。用 Breusch-Pagan、Shapiro-Wilk、RESET 检验以及 Cook 距离和方差膨胀因子检查模型。',
      },
      ...explainReferences(plan),
    ]
    if (logged.length > 0) {
      const columns = showNames(logged)
      told.push({ en: `The natural logarithm is taken of ${columns.en}.`, 'zh-CN': `${columns['zh-CN']} 取自然对数。` })
    }
    return [...told, modelAssumptions]
  },

  writeCode(plan, say) {
    const { outcome, predictors, categories, table, logged, interaction } = plan
    const isMultivariable = predictors.length > 1
    const terms = writeTerms({ predictors, categories, table, rows: 'data', interaction }, say)
    const blocks = [
      nameModelColumns(plan),
      `\n${showPFunction}\n`,
      takeModelRows(say),
      takeLogarithms(outcome, logged, say),
      `y = data[outcome].astype(float)
report("n", len(data))
if y.nunique() < 2:
    raise ValueError("${say('The outcome is the same in all rows used, so there is nothing to model.', '所用各行的结局都相同，无法建模。')}")`,
      terms,
      fitLinear(isMultivariable && interaction.length === 0, say),
      isMultivariable && interaction.length === 0 ? testLinearPredictors(say) : '',
      adjustMeans(plan, say),
      checkLinear(say),
      drawEffects(plan, say),
      drawResiduals(say),
      concludeLinear(plan, say),
    ]
    return {
      imports: [
        'import statsmodels.api as sm',
        'from scipy import stats',
        'from statsmodels.nonparametric.smoothers_lowess import lowess',
        'from statsmodels.stats.diagnostic import het_breuschpagan, linear_reset',
      ],
      blocks,
      shown: [outcome, ...predictors],
    }
  },
}
