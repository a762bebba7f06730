import type { PickText } from '../../write/pick-text.ts'
import { showPFunction } from '../../write/write-formatting.ts'
import { titleSuffix } from '../../write/write-program.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { drawForest, forestImport } from '../draw-forest.ts'
import { writeTerms } from '../model-terms.ts'
import { concludeInteraction, testInteraction } from '../test-interaction.ts'
import { drawCounts } from './draw-counts.ts'
import { explainReferences, modelAssumptions } from './explain-model.ts'
import { fitPoisson, listRateRatios } from './fit-poisson.ts'
import { inflateVariance, warnOfInflation } from './inflate-variance.ts'
import type { PoissonRegressionPlan } from './regression-plan.ts'
import { nameExposure, refuseEmptyGroups, takeCounts } from './take-counts.ts'
import { nameModelColumns, refuseRepeatedTerms, takeModelRows } from './take-model-rows.ts'

/** Counts or rates by one or more predictors: Poisson, and negative binomial where they vary more than that. */
export const poissonRegression: Analysis<PoissonRegressionPlan> = {
  explain(plan) {
    const { outcome, predictors, exposure, isNegativeBinomial } = plan
    const names = showNames(predictors, 30)
    return [
      {
        en: `${isNegativeBinomial ? 'Negative binomial' : 'Poisson'} regression of the count ${showName(outcome.name)} on ${names.en}${exposure ? `, as a rate over ${showName(exposure.name)} (its logarithm is the offset)` : ''}.`,
        'zh-CN': `以计数 ${showName(outcome.name)} 为因变量、${names['zh-CN']} 为自变量做${isNegativeBinomial ? '负二项' : '泊松'}回归${exposure ? `，以 ${showName(exposure.name)} 为暴露量（取对数作为偏移量），得到率` : ''}。`,
      },
      {
        en: `Rate ratios have Wald 95% intervals. Overdispersion is checked by Pearson’s χ² and against a negative binomial model${isNegativeBinomial ? '' : ', which is taken where the counts vary more than Poisson allows'}.`,
        'zh-CN': `给出率比及 Wald 95% 置信区间。用 Pearson χ² 和负二项模型检查过离散${isNegativeBinomial ? '' : '，若计数变异超出泊松分布则采用负二项模型'}。`,
      },
      ...explainReferences(plan),
      modelAssumptions,
    ]
  },

  writeCode(plan, say) {
    const { outcome, predictors, categories, table, exposure } = plan
    const { interaction } = plan
    const isMultivariable = predictors.length > 1 && interaction.length === 0
    const used = exposure ? 'df.dropna(subset=[exposure])' : 'df'
    const blocks = [
      [nameModelColumns(plan), nameExposure(plan)].filter(Boolean).join('\n'),
      `\n${showPFunction}\n`,
      takeModelRows(say, used),
      takeCounts(plan, say),
      writeTerms({ predictors, categories, table, rows: 'data', interaction }, say),
      `${refuseRepeatedTerms(say)}${categories.length > 0 ? `\n${refuseEmptyGroups(say)}` : ''}\n`,
      fitPoisson(plan.isNegativeBinomial, say),
      listRateRatios(isMultivariable, say),
      testInteraction({ interaction, without: 'fit(kept, model.family)', logLikelihood: 'llf' }, say),
      drawForest(
        {
          rows: 'ratios',
          axis: `"${say('rate ratio (95% CI), logarithmic axis', '率比（95% CI），对数坐标')}"`,
          title: `f"${say('Regression of {outcome}, n = {len(data)}', '{outcome} 的计数回归，n = {len(data)}')}"${titleSuffix(plan, say)}`,
        },
        say,
      ),
      drawCounts(say),
      conclude(isMultivariable, say),
      concludeInteraction(interaction, say),
    ]
    return {
      imports: [
        'import statsmodels.api as sm',
        forestImport,
        'from scipy import stats',
        'from scipy.optimize import minimize_scalar',
      ],
      blocks,
      shown: [outcome, ...predictors, ...(exposure ? [exposure] : [])],
    }
  },
}

const conclude = (isMultivariable: boolean, say: PickText): string =>
  [
    `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")
for name, (ratio, low, high, p) in ratios.iterrows():
    print(f"${say('Rate ratio, {name}: {ratio:.4g} (95% CI {low:.4g} to {high:.4g}), {show_p(p)}.', '率比，{name}：{ratio:.4g}（95% 置信区间 {low:.4g} 至 {high:.4g}），{show_p(p)}。')}")
if is_negative:
    print(f"${say('By Poisson the intervals would be too narrow by a factor of about {np.sqrt(max(dispersion, 1)):.2f}.', '若用泊松模型，置信区间约会窄 {np.sqrt(max(dispersion, 1)):.2f} 倍。')}")
if y.sum() < 10 * len(names):
    print(f"${say('Only {y.sum() / len(names):.1f} events for each term (10 or more are wanted): take the rate ratios as rough.', '平均每项只有 {y.sum() / len(names):.1f} 个事件（应不少于 10 个）：率比仅供参考。')}")`,
    isMultivariable ? `${inflateVariance('model.cov_params().loc[names, names]')}\n${warnOfInflation(say)}` : '',
    `print("${say('Rows are taken as independent: where the same unit comes again and again (a ward each quarter), a mixed model or clustered errors are needed.', '假定各行相互独立：若同一单位反复出现（如同一病区每季度一行），需用混合模型或聚类稳健标准误。')}")
print("${say('These are associations, adjusted only for what is in the model; on their own they do not show a cause.', '这些是关联性的结果，只校正了模型中的因素，本身不能说明因果关系。')}")`,
  ]
    .filter(Boolean)
    .join('\n')
