import { pickText } from '../../write/pick-text.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { buildLearners, findLeaks, learnerName, splitFolds, takeOutcomeRows } from './build-learners.ts'
import { concludePrediction } from './conclude-prediction.ts'
import { calibrate, crossValidate, weighPredictors } from './cross-validate.ts'
import { drawPrediction } from './draw-prediction.ts'
import type { PredictPlan } from './predict-plan.ts'

/** How well an outcome is foretold in unseen rows, by cross-validation. */
export const predict: Analysis<PredictPlan> = {
  explain(plan) {
    const { eventLevel, folds, learners, outcome, predictors, subject } = plan
    const names = showNames(predictors, 30)
    const event = eventLevel === null ? '' : ` = ${showName(eventLevel)}`
    const [en, zh] = (['en', 'zh-CN'] as const).map((language) =>
      learners.map((learner) => learnerName(learner, plan, pickText(language))),
    )
    return [
      {
        en: `How well ${showName(outcome.name)}${event} is foretold by ${names.en}, with ${en?.join(' and ')}.`,
        'zh-CN': `用 ${names['zh-CN']} 预测 ${showName(outcome.name)}${event}，模型：${zh?.join('和').replace('和l', '和 l')}。`,
      },
      {
        en: `Judged in rows that the model has not seen: ${folds}-fold cross-validation with fixed seeds, repeated to about 20 fits up to 2,000 rows; filling of gaps, scaling and coding are learned within the folds. A baseline that knows no predictor stands beside.`,
        'zh-CN': `只在模型没见过的行上评价：${folds} 折交叉验证，随机种子固定，2000 行以内重复到约 20 次拟合；缺失值填补、标准化和编码都在每折内完成。并列出不用任何自变量的基线。`,
      },
      subject
        ? {
            en: `All rows of one ${showName(subject.name)} stay in one fold.`,
            'zh-CN': `同一 ${showName(subject.name)} 的行放在同一折中。`,
          }
        : {
            en: 'Rows are taken as independent of each other. Rows without an outcome are left out and counted.',
            'zh-CN': '假定各行相互独立。结局缺失的行不参与分析，并会报告行数。',
          },
      {
        en: 'Predictors that alone foretell the outcome almost without error are warned of. A predictor must be known at the time of the prediction: whether it is, only you can tell.',
        'zh-CN': '若某个自变量单独就几乎能完全预测结局，会给出提示。自变量必须在预测时已知，这一点只有您能判断。',
      },
    ]
  },

  writeCode(plan, say) {
    const { learners, outcome, predictors, subject, target } = plan
    const isNumber = target === 'number'
    const kind = isNumber ? 'Regressor' : 'Classifier'
    const metrics = isNumber
      ? 'r2_score'
      : target === 'two-values'
        ? 'roc_auc_score, roc_curve'
        : 'balanced_accuracy_score, log_loss, roc_auc_score'
    const split = subject ? (isNumber ? 'GroupKFold' : 'StratifiedGroupKFold') : isNumber ? 'KFold' : 'StratifiedKFold'
    return {
      imports: [
        'import numpy as np',
        ...(target === 'two-values' ? ['import statsmodels.api as sm'] : []),
        'from scipy import stats',
        'from sklearn.compose import ColumnTransformer',
        `from sklearn.dummy import Dummy${kind}`,
        ...(learners.includes('forest') ? [`from sklearn.ensemble import RandomForest${kind}`] : []),
        'from sklearn.impute import SimpleImputer',
        'from sklearn.inspection import permutation_importance',
        ...(learners.includes('regression')
          ? [`from sklearn.linear_model import ${isNumber ? 'LinearRegression' : 'LogisticRegression'}`]
          : []),
        `from sklearn.metrics import ${metrics}`,
        `from sklearn.model_selection import ${split}`,
        'from sklearn.pipeline import make_pipeline',
        'from sklearn.preprocessing import OneHotEncoder, StandardScaler',
      ],
      blocks: [
        takeOutcomeRows(plan, say),
        findLeaks(plan, say),
        buildLearners(plan, say),
        splitFolds(plan, say),
        crossValidate(plan, say),
        target === 'two-values' ? calibrate(say) : '',
        weighPredictors(plan, say),
        drawPrediction(plan, say),
        concludePrediction(plan, say),
      ],
      shown: [outcome, ...predictors],
    }
  },
}
