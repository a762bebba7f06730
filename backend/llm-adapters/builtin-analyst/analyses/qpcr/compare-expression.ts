import type { PickText } from '../../write/pick-text.ts'
import type { QpcrPlan } from './qpcr-plan.ts'

/** Python: fold changes with intervals and tests on ΔCt for each target and group; each sample's values saved as a file. */
export function compareExpression({ wishes }: QpcrPlan, say: PickText): string {
  const test = wishes.preferRanks
    ? 'stats.mannwhitneyu(values, base, alternative="two-sided").pvalue'
    : 'compared.pvalue'
  return `${say('# ΔΔCt of each group against the control: tests and intervals on ΔCt, then back to fold changes', '# 各组相对对照的 ΔΔCt：在 ΔCt 上检验并求区间，再换算为倍数变化')}
folds = []
for target in targets:
    base = dct.loc[groups.astype(str) == control, target].dropna()
    for other in others:
        values = dct.loc[groups.astype(str) == other, target].dropna()
        if base.empty or values.empty:
            print(f"${say('{target}: no determined samples in {control} or {other}, so no fold change can be given.', '{target}：{control} 或 {other} 中没有检出的样本，无法给出倍数变化。')}")
            continue
        ddct, low, high, p = values.mean() - base.mean(), np.nan, np.nan, np.nan
        if min(len(base), len(values)) < 2:
            print(f"${say('{target}, {other}: fewer than two samples in a group, so no interval and no test.', '{target}，{other}：有一组样本少于两个，无法给出区间和检验。')}")
        elif np.isclose(base.std(), 0) or np.isclose(values.std(), 0):
            print(f"${say('{target}, {other}: all samples of a group are the same, so no interval and no test.', '{target}，{other}：有一组各样本完全相同，无法给出区间和检验。')}")
        else:
            compared = stats.ttest_ind(values, base, equal_var=${wishes.equalVariances ? 'True' : 'False'})
            low, high = compared.confidence_interval()
            p = ${test}
        folds.append([target, other, len(base), len(values), ddct, 2**-ddct, 2**-high, 2**-low, p])
if not folds:
    raise ValueError("${say('No fold change could be computed; see above why.', '没有可以计算的倍数变化，原因见上。')}")
folds = pd.DataFrame(folds, columns=["gene", "group", "n0", "n", "ddct", "fold", "low", "high", "p"])
tested = folds["p"].notna()
folds["holm"] = np.nan
if tested.any():
    folds.loc[tested, "holm"] = multipletests(folds.loc[tested, "p"], method="holm")[1]
print(f"${say('Fold changes against {control} (2^-ΔΔCt), with the interval from ΔCt', '相对 {control} 的倍数变化（2^-ΔΔCt），区间由 ΔCt 求得')}")
shown = folds.rename(columns={"gene": "${say('gene', '基因')}", "group": group, "n0": f"n, {control}", "ddct": "ΔΔCt", "fold": "${say('fold change', '倍数变化')}", "low": "${say('95% CI low', '95% CI 下限')}", "high": "${say('95% CI high', '95% CI 上限')}", "holm": "p (Holm)"})
display(shown.round(4).replace({name: {0.0: "< 0.0001"} for name in ("p", "p (Holm)")}))
for target, other, _, _, ddct, fold, low, high, p, holm in folds.itertuples(index=False):
    name = f"{target}, {other} / {control}"
    report(f"${say('fold change', '倍数变化')}, {name}", fold)
    report(f"ΔΔCt, {name}", ddct)
    if np.isfinite(p):
        report(f"${say('fold change', '倍数变化')}, {name}, 95% CI", (low, high))
        report(f"p, {name}", p)
        if tested.sum() > 1:
            report(f"p (Holm), {name}", holm)

each = dct.reset_index().melt(id_vars=[group, sample], var_name="gene", value_name="dct").dropna(subset=["dct"])
each["ddct"] = each["dct"] - each["gene"].map(dct[groups.astype(str) == control].mean())
each["fold"] = 2 ** -each["ddct"]
each.rename(columns={"dct": "ΔCt", "ddct": "ΔΔCt", "fold": "2^-ΔΔCt"}).to_csv("relative_expression.csv", index=False, encoding="utf-8-sig")
print("${say('Values of each sample are in relative_expression.csv', '每个样本的数值保存在 relative_expression.csv')}")`
}
