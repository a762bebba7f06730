import type { PickText } from '../../write/pick-text.ts'

/**
 * Python: `hazards`, the test of proportional hazards of each predictor and of all together: the score test of its terms times
 * 1 - Kaplan-Meier just before each event (Grambsch and Therneau 1994), exact and with Efron's ties, as `cox.zph` of R's survival 3
 * computes it. Needs `cox`, `design` with `duration` and `event`, and `terms`.
 */
export const checkHazards = (say: PickText): string =>
  `
${say('# Are the hazards proportional? Score test of each predictor times g = 1 - Kaplan-Meier just before the event', '# 比例风险检验：每个自变量乘以 g = 1 - 事件前一刻的 Kaplan-Meier 估计，作得分检验')}
${say("# (Grambsch and Therneau 1994; exact, Efron's ties, as cox.zph in R)", '# （Grambsch 和 Therneau 1994；精确法，Efron 法处理结点，与 R 的 cox.zph 相同）')}
ordered = design.sort_values("duration", ascending=False)
duration, died = ordered["duration"].to_numpy(), ordered["event"].to_numpy() == 1
x = (ordered[cox.params_.index] - ordered[cox.params_.index].mean()).to_numpy()
risk = np.exp(x @ cox.params_.to_numpy())[:, None]
sums, squares = risk * x, risk[:, :, None] * x[:, :, None] * x[:, None, :]
at_risk, at_risk_x, at_risk_xx = risk.cumsum(), sums.cumsum(axis=0), squares.cumsum(axis=0)
survival, score = 1.0, np.zeros(x.shape[1])
information, cross, square = (np.zeros((x.shape[1], x.shape[1])) for _ in range(3))
for moment in np.unique(duration[died]):
    last = (duration >= moment).sum() - 1
    now = died & (duration == moment)
    g, deaths = 1 - survival, now.sum()
    for share in np.arange(deaths) / deaths:
        total = at_risk[last] - share * risk[now].sum()
        mean = (at_risk_x[last] - share * sums[now].sum(axis=0)) / total
        spread = (at_risk_xx[last] - share * squares[now].sum(axis=0)) / total - np.outer(mean, mean)
        score += g * (x[now].mean(axis=0) - mean)
        information, cross, square = information + spread, cross + g * spread, square + g * g * spread
    survival *= 1 - deaths / (last + 1)
spare = square - cross @ np.linalg.solve(information, cross)
hazards = {}
tested = terms if len(terms) == 1 else {**terms, "${say('all together', '整体')}": list(cox.params_.index)}
for name, columns in tested.items():
    at = cox.params_.index.get_indexer(columns)
    statistic = score[at] @ np.linalg.solve(spare[np.ix_(at, at)], score[at])
    hazards[name] = (statistic, len(at), stats.chi2.sf(statistic, len(at)))
hazards = pd.DataFrame(hazards, index=["χ²", "df", "p"]).T.astype({"df": int})
print("${say('Proportional hazards (small p: the ratio changes over time)', '比例风险检验（p 小：风险比随时间变化）')}")
display(hazards.round(4).replace({"p": {0.0: "< 0.0001"}}))
for name, (statistic, _, hazards_p) in hazards.iterrows():
    report(f"${say('proportional hazards chi-square', '比例风险检验卡方')}, {name}", statistic)
    report(f"${say('proportional hazards p', '比例风险检验 p')}, {name}", hazards_p)`
