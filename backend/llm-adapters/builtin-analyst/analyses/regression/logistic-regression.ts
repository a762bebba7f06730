import { pyString } from '#contract/python-text.ts'
import { pyLevel } from '../../write/python-text.ts'
import { showPFunction } from '../../write/write-formatting.ts'
import { titleSuffix } from '../../write/write-program.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { drawForest, forestImport } from '../draw-forest.ts'
import { writeTerms } from '../model-terms.ts'
import { placeScores } from '../place-scores.ts'
import { concludeInteraction, testInteraction } from '../test-interaction.ts'
import { judgeChances, testPredictors } from './check-logistic.ts'
import { concludeLogistic } from './conclude-logistic.ts'
import { drawChances } from './draw-chances.ts'
import { explainReferences, modelAssumptions } from './explain-model.ts'
import { fitLogistic, refuseSeparation } from './fit-logistic.ts'
import type { LogisticRegressionPlan } from './regression-plan.ts'
import { nameModelColumns, takeModelRows } from './take-model-rows.ts'

/** The chance of an event by one or more predictors: odds ratios, discrimination, calibration. */
export const logisticRegression: Analysis<LogisticRegressionPlan> = {
  explain(plan) {
    const { outcome, predictors } = plan
    const names = showNames(predictors, 30)
    const alone = predictors.length > 1
    return [
      {
        en: `Logistic regression of ${showName(outcome.name)} = ${showName(plan.eventLevel)} on ${names.en}.`,
        'zh-CN': `以 ${showName(outcome.name)} = ${showName(plan.eventLevel)} 为结局事件、${names['zh-CN']} 为自变量做 logistic 回归。`,
      },
      {
        en: `Odds ratios have Wald 95% intervals${alone ? ', for each predictor alone and for all together' : ''}; ROC curve with DeLong’s interval, calibration and Hosmer-Lemeshow test${alone ? ', variance inflation' : ''}; separation and too few events are looked for.`,
        'zh-CN': `给出比值比及 Wald 95% 置信区间${alone ? '（单因素和多因素并列）' : ''}、ROC 曲线和 DeLong 置信区间、校准曲线和 Hosmer-Lemeshow 检验${alone ? '、方差膨胀因子' : ''}，并检查分离现象和事件数是否过少。`,
      },
      ...explainReferences(plan),
      modelAssumptions,
    ]
  },

  writeCode(plan, say) {
    const { outcome, predictors, categories, table, eventLevel } = plan
    const { interaction } = plan
    const isMultivariable = predictors.length > 1 && interaction.length === 0
    const blocks = [
      nameModelColumns(plan),
      `\n${showPFunction}\n\n\n${placeScores(say)}\n`,
      takeModelRows(say),
      `happened = (data[outcome] == ${pyLevel(eventLevel, outcome, table)}).astype(int)
events = int(happened.sum())
print(${pyString(`${say('Event: ', '事件：')}${outcome.name} = ${eventLevel}`)} + f"${say('; {events} of {len(data)} rows', '；{len(data)} 行中有 {events} 行发生')}")
report("n", len(data))
report("${say('events', '事件数')}", events)
if events in (0, len(data)):
    raise ValueError("${say('The outcome is the same in all rows used, so there is nothing to model.', '所用各行的结局都相同，无法建模。')}")`,
      writeTerms({ predictors, categories, table, rows: 'data', interaction }, say),
      refuseSeparation(say),
      fitLogistic(isMultivariable, say),
      isMultivariable ? testPredictors(say) : '',
      testInteraction({ interaction, without: 'fit(kept)', logLikelihood: 'llf' }, say),
      judgeChances(say),
      drawForest(
        {
          rows: 'ratios',
          axis: `"${say('odds ratio (95% CI), logarithmic axis', '比值比（95% CI），对数坐标')}"`,
          title: `f"${say('Logistic regression of {outcome}, n = {len(data)}, {events} events', '{outcome}的 logistic 回归，n = {len(data)}，事件数 {events}')}"${titleSuffix(plan, say)}`,
        },
        say,
      ),
      drawChances(say),
      concludeLogistic(isMultivariable, say),
      concludeInteraction(interaction, say),
    ]
    return {
      imports: [
        'import statsmodels.api as sm',
        forestImport,
        'from scipy import stats',
        'from scipy.optimize import linprog',
        'from sklearn.linear_model import LogisticRegression',
        'from sklearn.metrics import roc_curve',
        'from sklearn.model_selection import RepeatedStratifiedKFold, cross_val_score',
        'from statsmodels.stats.proportion import proportion_confint',
      ],
      blocks,
      shown: [outcome, ...predictors],
    }
  },
}
