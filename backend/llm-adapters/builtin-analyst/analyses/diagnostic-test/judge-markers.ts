import type { PickText } from '../../write/pick-text.ts'
import type { Cutoff, DiagnosticTestPlan } from './diagnostic-test-plan.ts'

/**
 * Python: `scores` (each test so that more means ill), `areas` (AUC with DeLong's interval), `placements`, and `positives`: who is
 * positive by each test, a marker by its cut-off in `cutoffs`.
 */
export function judgeMarkers(plan: DiagnosticTestPlan, say: PickText): string {
  const [low, high] = [say('95% CI low', '95% CI 下限'), say('95% CI high', '95% CI 上限')]
  return `scores, signs, cutoffs = {}, {}, {}
${plan.markers.length > 0 ? findSigns(plan.cutoff, say) : ''}for test, positive in answers.items():
    scores[test] = (data[test] == positive).to_numpy(dtype=float)
${plan.isCombined ? combineMarkers(say) : ''}
${say('# Area under the ROC curve, interval by DeLong', '# ROC 曲线下面积，置信区间用 DeLong 法')}
placements = {test: place(score, ill) for test, score in scores.items()}
areas = {}
for test, (above, below) in placements.items():
    error = np.sqrt(above.var(ddof=1) / len(above) + below.var(ddof=1) / len(below))
    areas[test] = (above.mean(), *np.clip(above.mean() + stats.norm.ppf([0.025, 0.975]) * error, 0, 1))
areas = pd.DataFrame(areas, index=["AUC", "${low}", "${high}"]).T
display(areas.round(4))
for test, (area, low, high) in areas.iterrows():
    of = f", {test}" if len(areas) > 1 else ""
    report(f"AUC{of}", area)
    report(f"AUC{of}, 95% CI", (low, high))
    if low == high:
        print(f"${say('{test}: an interval of the AUC can’t be estimated, since the two groups do not overlap.', '{test}：两组取值没有重叠，无法估计 AUC 的置信区间。')}")
${cutMarkers(plan, say)}`
}

function chooseSide(cutoff: Cutoff | null, say: PickText): string {
  if (cutoff?.side)
    return `    signs[test] = ${cutoff.side === 'high' ? '1' : '-1'}
    if place(signs[test] * values, ill)[0].mean() < 0.5:
        print(f"${say('Beware: in these rows {test} points the other way than was asked for.', '注意：在这些行中，{test} 的方向与所要求的相反。')}")`
  return `    signs[test] = 1 if place(values, ill)[0].mean() >= 0.5 else -1
    print(f"${say("{test}: {'higher' if signs[test] > 0 else 'lower'} values speak for {case} (as these rows have it)", "{test}：取值越{'高' if signs[test] > 0 else '低'}越提示 {case}（由数据得出的方向）")}")`
}

const findSigns = (
  cutoff: Cutoff | null,
  say: PickText,
) => `${say('# Which way does each marker point? More of it in the ill, or less', '# 各指标的方向：患者偏高还是偏低')}
for test in markers:
    values = data[test].to_numpy(dtype=float)
    if len(np.unique(values)) < 2:
        raise ValueError(f"${say('{test} is the same in all rows used, so it tells nothing.', '{test} 在所用各行中都相同，没有鉴别作用。')}")
${chooseSide(cutoff, say)}
    scores[test] = signs[test] * values
`

/** Python: the linear predictor of a logistic model of all markers as one more test, with its AUC in unseen rows. */
const combineMarkers = (say: PickText): string => `
${say('# All markers together: the logistic model of them as one more test', '# 各指标联合：以 logistic 模型的预测值作为又一项检测')}
joint = "${say('combined', '联合')}"
if any(place(score, ill)[0].mean() == 1 for score in scores.values()):
    raise ValueError("${say('One marker alone already tells the two groups apart without error, so there is nothing to combine.', '已有一项指标能完全区分两组，无需联合。')}")
design = pd.DataFrame(scores, index=data.index)
design = (design - design.mean()) / design.std()
model = LogisticRegression(C=np.inf, max_iter=1000).fit(design, ill)
scores[joint] = model.decision_function(design)
if min(ill.sum(), (~ill).sum()) >= 10:
    folds = RepeatedStratifiedKFold(n_splits=5, n_repeats=4, random_state=1)
    unseen = cross_val_score(LogisticRegression(C=np.inf, max_iter=1000), design, ill, cv=folds, scoring="roc_auc").mean()
    print(f"${say('Combined AUC in rows that the model has not seen (5-fold cross-validation, 4 times): {unseen:.4f}', '联合模型在未参与拟合的行上的 AUC（5 折交叉验证，重复 4 次）：{unseen:.4f}')}")
    report("${say('AUC, combined, cross-validated', 'AUC, 联合, 交叉验证')}", unseen)
`

function cutMarkers({ cutoff, markers, isCombined }: DiagnosticTestPlan, say: PickText): string {
  const answered = `positives = {test: scores[test] == 1 for test in answers}`
  if (markers.length === 0) return answered
  const best = `

${say('# The cut-off of the largest Youden index (sensitivity + specificity - 1): halfway between two neighbouring values', '# 约登指数（灵敏度 + 特异度 - 1）最大的截断值：取相邻两个值的中点')}
def best_cutoff(sick, well):
    values = np.unique(np.concatenate([sick, well]))
    cuts = (values[1:] + values[:-1]) / 2 if len(values) > 1 else values
    sensitivity = 1 - np.searchsorted(np.sort(sick), cuts) / len(sick)
    specificity = np.searchsorted(np.sort(well), cuts) / len(well)
    return cuts[np.argmax(np.round(sensitivity + specificity, 12))]


${answered}
draw = np.random.default_rng(1)
for test in ${isCombined ? '[*markers, joint]' : 'markers'}:
    sick, well = scores[test][ill], scores[test][~ill]
    sign = signs.get(test, 1)
    cutoffs[test] = sign * best_cutoff(sick, well)
    again = [sign * best_cutoff(draw.choice(sick, len(sick)), draw.choice(well, len(well))) for _ in range(1000)]
    low, high = np.quantile(again, [0.025, 0.975])
    best = scores[test] >= sign * cutoffs[test]
    index = best[ill].mean() - best[~ill].mean()
    of = f", {test}" if len(areas) > 1 else ""
    print(f"${say('{test}: best cut-off by Youden {cutoffs[test]:.4g} (95% CI {low:.4g} to {high:.4g}, bootstrap), Youden index {index:.3f}', '{test}：约登指数最大的截断值为 {cutoffs[test]:.4g}（95% 置信区间 {low:.4g} 至 {high:.4g}，自助法），约登指数 {index:.3f}')}")
    report(f"${say('best cut-off', '最佳截断值')}{of}", cutoffs[test])
    report(f"${say('best cut-off', '最佳截断值')}{of}, 95% CI", (low, high))
    report(f"${say('Youden index', '约登指数')}{of}", index)`
  if (!cutoff)
    return `${best}
    positives[test] = best`
  return `${best}
${say('# The cut-off that was asked for', '# 所要求的截断值')}
only = markers[0]
cutoffs[only] = ${cutoff.value}
positives[only] = (data[only] >= cutoffs[only]).to_numpy() if signs[only] > 0 else (data[only] <= cutoffs[only]).to_numpy()
if positives[only].all() or not positives[only].any():
    raise ValueError(f"${say('All rows are on one side of the cut-off {cutoffs[only]}; {only} goes from {data[only].min():.4g} to {data[only].max():.4g}.', '所有行都在截断值 {cutoffs[only]} 的同一侧；{only} 的范围是 {data[only].min():.4g} 至 {data[only].max():.4g}。')}")`
}
