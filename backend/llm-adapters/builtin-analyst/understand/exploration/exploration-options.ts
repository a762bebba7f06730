import { type OptionRule, optionRule as rule } from '../options/option-rule.ts'

/** Kinds of models and of maps that are asked for by name. */
export const explorationOptions: OptionRule[] = [
  rule(
    'learner',
    'boosting',
    /\bxg ?-?boost\b|\blight ?gbm\b|\bcat ?boost\b|gradient[ -]boost(?:ing|ed)?(?: machines?| trees?)?|\bgbm\b|梯度提升(?:树)?/,
    'gradient boosting',
    '梯度提升',
  ),
  rule('learner', 'svm', /\bsvms?\b|support vector machines?|支持向量机/, 'a support vector machine', '支持向量机'),
  rule(
    'learner',
    'network',
    /neural net(?:work)?s?|deep learning|\bmlp\b|神经网络|深度学习/,
    'a neural network',
    '神经网络',
  ),
  rule('learner', 'neighbours', /\bk ?-?nn\b|nearest neighbou?rs?(?! linkage)|k ?近邻/, 'nearest neighbours', 'k 近邻'),
  rule(
    'learner',
    'penalised',
    /\blasso\b|\bridge(?: regression)?\b|elastic ?-?net|套索|岭回归|弹性网/,
    'a penalised regression',
    '惩罚回归',
  ),
  rule('learner', 'tree', /decision trees?|\bcart\b|决策树/, 'a decision tree', '决策树'),
  rule('learner', 'bayes', /naive bayes|朴素贝叶斯/, 'naive Bayes', '朴素贝叶斯'),
  rule('clustering', 'density', /\bh?dbscan\b|\boptics\b|密度聚类/, 'density-based clustering', '密度聚类'),
  rule(
    'clustering',
    'mixture',
    /gaussian mixtures?|\bgmm\b|latent (?:class|profile)(?: analysis)?|高斯混合|潜在(?:类别|剖面)(?:分析)?/,
    'a mixture model',
    '混合模型聚类',
  ),
  rule('clustering', 'medoids', /\bk ?-?medoids?\b|\bpam\b|k ?-?中心点/, 'k-medoids', 'k 中心点聚类'),
  rule(
    'folds',
    'leave-one-out',
    /leave ?-?one ?-?out|\bloo(?:cv)?\b|留一(?:法|交叉验证)?/,
    'leaving out one row at a time',
    '留一法交叉验证',
  ),
]
