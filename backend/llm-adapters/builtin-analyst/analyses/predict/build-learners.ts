import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyLevel, pyNames } from '../../write/python-text.ts'
import type { Learner, PredictPlan } from './predict-plan.ts'

export const learnerName = (learner: Learner, { target }: PredictPlan, say: PickText): string =>
  learner === 'forest'
    ? say('random forest', '随机森林')
    : target === 'number'
      ? say('linear regression', '线性回归')
      : say('logistic regression', 'logistic 回归')

/** Python: the rows with an outcome as `features` and `truth`; gaps of predictors are left for the folds. */
export function takeOutcomeRows(plan: PredictPlan, say: PickText): string {
  const { categories, eventLevel, outcome, predictors, subject, table, target } = plan
  const numbers = predictors.filter((column) => !categories.includes(column))
  const truth =
    target === 'two-values'
      ? `truth = (data[outcome] == ${pyLevel(eventLevel ?? '', outcome, table)}).astype(int)
events = int(truth.sum())
print(${pyString(`${say('Event: ', '事件：')}${outcome.name} = ${eventLevel}`)} + f"${say('; {events} of {len(data)} rows ({truth.mean():.1%})', '；{len(data)} 行中有 {events} 行（{truth.mean():.1%}）')}")
report("${say('events', '事件数')}", events)
fewest = min(events, len(data) - events)`
      : target === 'several-values'
        ? `truth = data[outcome].astype(str)
counts = truth.value_counts()
print("${say('Rows of each value: ', '各取值的行数：')}" + "${say(', ', '，')}".join(f"{level} {count}" for level, count in counts.items()))
fewest = int(counts.min())`
        : `truth = data[outcome].astype(float)
fewest = len(data) // 4`
  return `outcome = ${pyString(outcome.name)}
numbers = ${pyNames(numbers)}
categories = ${pyNames(predictors.filter((column) => categories.includes(column)))}

${say('# Rows with an outcome; gaps of predictors are filled within the folds, from the rows that the model may see.', '# 有结局的行；自变量的缺失在每折内只用训练数据填补')}
data = df[df[outcome].notna()]
print(f"${say('Rows used: {len(data)}; left out because the outcome is missing: {len(df) - len(data)}', '使用的行数：{len(data)}；因结局缺失排除的行数：{len(df) - len(data)}')}")
report("n", len(data))
${truth}
folds = ${plan.folds}
if fewest < folds:
    raise ValueError(f"${target === 'number' ? say('Too few rows for {folds} folds: {len(data)}.', '行数太少，无法分成 {folds} 折：{len(data)}。') : say('The rarest value of the outcome has {fewest} rows, fewer than the {folds} folds: ask for fewer folds, or gather more data.', '结局中最少的一类只有 {fewest} 行，少于折数 {folds}：请减少折数，或增加数据。')}")
numbers = [column for column in numbers if data[column].nunique() > 1]
categories = [column for column in categories if data[column].nunique() > 1]
dropped = [column for column in ${pyNames(predictors)} if column not in numbers + categories]
if dropped:
    print("${say('Left out, since they have one value only: ', '只有一种取值，未纳入：')}" + "${say(', ', '、')}".join(dropped))
if not numbers + categories:
    raise ValueError("${say('No predictor varies in these rows.', '在所用的行中没有任何自变量有变化。')}")
features = pd.concat([data[numbers].astype(float).replace([np.inf, -np.inf], np.nan), data[categories].astype(object).map(str, na_action="ignore")], axis=1)
gaps = features.isna().sum()
if gaps.any():
    print("${say('Missing values filled within the folds (median or most frequent value): ', '在每折内填补的缺失值（中位数或众数）：')}" + "${say(', ', '，')}".join(f"{column} {count}" for column, count in gaps[gaps > 0].items()))${subject ? `\nsubjects = data[${pyString(subject.name)}].astype(str)` : ''}`
}

/** Python: `models` by name: filling, scaling and coding are part of each, so that they learn from the seen rows alone. */
export function buildLearners(plan: PredictPlan, say: PickText): string {
  const isNumber = plan.target === 'number'
  const kinds: Record<Learner, string> = {
    regression: isNumber ? 'LinearRegression()' : 'LogisticRegression(C=1e5, max_iter=5000, tol=1e-7)',
    forest: isNumber
      ? 'RandomForestRegressor(n_estimators=200, min_samples_leaf=3, random_state=1)'
      : 'RandomForestClassifier(n_estimators=200, min_samples_leaf=3, random_state=1)',
  }
  const baseline = isNumber ? 'DummyRegressor(strategy="mean")' : 'DummyClassifier(strategy="prior")'
  const named = plan.learners.map((learner) => `    ${pyString(learnerName(learner, plan, say))}: ${kinds[learner]},`)
  return `${say('# Filling, scaling and coding are steps of each model: they are learned in the seen rows alone (no leakage).', '# 填补、标准化和编码都是模型的一部分，只从训练数据学习（避免信息泄漏）')}
levels = [sorted(features[column].dropna().unique()) for column in categories]
prepare = ColumnTransformer(
    [
        ("numbers", make_pipeline(SimpleImputer(strategy="median", keep_empty_features=True), StandardScaler()), numbers),
        ("categories", make_pipeline(SimpleImputer(strategy="most_frequent", keep_empty_features=True), OneHotEncoder(categories=levels, drop="first", handle_unknown="ignore")), categories),
    ]
)
baseline = "${isNumber ? say('baseline (mean)', '基线（均值）') : say('baseline (prevalence)', '基线（患病率）')}"
kinds = {
${named.join('\n')}
    baseline: ${baseline},
}
models = {name: make_pipeline(prepare, kind) for name, kind in kinds.items()}`
}

/** Python: `splits`, pairs of seen and unseen rows, the same for each model. */
export function splitFolds({ subject, target }: PredictPlan, say: PickText): string {
  const kind = `${target === 'number' ? '' : 'Stratified'}${subject ? 'GroupKFold' : 'KFold'}`
  return `${say(subject ? '# Rows of one subject are in one fold: else the model would have seen the subject before.' : '# The same folds for each model, with fixed seeds; repeated where there are few rows', subject ? '# 同一对象的行放在同一折中，否则模型会提前见过该对象' : '# 各模型使用相同的折，随机种子固定；行数较少时重复多次')}
repeats = max(1, 20 // folds) if len(data) <= 2000 else 1
splits = [split for seed in range(repeats) for split in ${kind}(n_splits=folds, shuffle=True, random_state=seed).split(features, truth${subject ? ', subjects' : ''})]
print(f"${say('Cross-validation: {folds} folds, {len(splits)} fits of each model', '交叉验证：{folds} 折，每个模型拟合 {len(splits)} 次')}")
report("${say('folds', '折数')}", folds)`
}

/** Python: a predictor that alone foretells the outcome is probably the outcome in other words. */
export function findLeaks({ target }: PredictPlan, say: PickText): string {
  const numberTest =
    target === 'number'
      ? 'abs(stats.spearmanr(truth[known], features.loc[known, column]).statistic) > 0.98'
      : target === 'two-values'
        ? 'truth[known].nunique() > 1 and abs(roc_auc_score(truth[known], features.loc[known, column]) - 0.5) > 0.49'
        : 'False'
  const isNumber = target === 'number'
  return `${say('# A predictor that alone foretells the outcome almost without error is often the outcome in other words.', '# 单独一个自变量就几乎能完全预测结局时，它往往就是结局的另一种说法')}
leaks = []
for column in features:
    known = features[column].notna()
${
  target === 'several-values'
    ? ''
    : `    if column in numbers and ${numberTest}:
        leaks.append(column)
`
}    if column in categories:
${
  isNumber
    ? `        within = truth[known] - truth[known].groupby(features.loc[known, column]).transform("mean")
        if (within**2).sum() < 0.02 * ((truth[known] - truth[known].mean()) ** 2).sum():
            leaks.append(column)`
    : `        pure = pd.crosstab(features.loc[known, column], truth[known]).max(axis=1).sum() / known.sum()
        if pure > 0.99 and truth.value_counts(normalize=True).max() < 0.98:
            leaks.append(column)`
}
if leaks:
    print("${say('CAUTION: these foretell the outcome almost without error, and may be the outcome in other words, or known only after it. If so, leave them out: ', '注意：以下变量几乎能单独完全预测结局，可能是结局的另一种说法，或在结局之后才知道。若如此，请去掉：')}" + "${say(', ', '、')}".join(leaks))
report("${say('predictors that may leak', '可能泄漏信息的变量数')}", len(leaks))`
}
