import type { PickText } from '../../write/pick-text.ts'

/** Python: simple effects where the interaction is clear, else the adjusted means compared; with the error of the model. */
export function compareCells(correction: 'holm' | 'bonferroni', say: PickText): string {
  const name = correction === 'holm' ? 'Holm' : 'Bonferroni'
  const [pair, where] = [say('pair', '比较'), say('within', '条件')]
  return `${say('# Adjusted means: all combinations weigh alike, whatever their n.', '# 校正均值：各组合权重相同，与样本量无关。')}
t_limit = stats.t.ppf(0.975, model.df_resid)
adjusted = []
for factor, table, n in ((first, means, sizes), (second, means.T, sizes.T)):
    for level in table.index:
        error = np.sqrt(model.mse_resid * (1 / n.loc[level]).sum()) / n.shape[1]
        middle = table.loc[level].mean()
        adjusted.append([f"{factor} = {level}", middle, middle - t_limit * error, middle + t_limit * error])
        report(f"${say('adjusted mean, {factor} = {level}', '校正均值，{factor} = {level}')}", middle)
        report(f"${say('adjusted mean, {factor} = {level}, 95% CI', '校正均值，{factor} = {level}，95% CI')}", (middle - t_limit * error, middle + t_limit * error))
display(pd.DataFrame(adjusted, columns=["", "${say('adjusted mean', '校正均值')}", "${say('95% CI low', '95% CI 下限')}", "${say('95% CI high', '95% CI 上限')}"]).round(3))

${say('# With a clear interaction: one factor within each level of the other. Else: the adjusted means.', '# 交互作用明确时：在一个因素的各水平内比较另一个因素；否则比较校正均值。')}
interaction_p = effects["p"].iloc[2]
rows = []
for factor, other, table, n in ((first, second, means, sizes), (second, first, means.T, sizes.T)):
    for one, two in combinations(table.index, 2):
        if interaction_p < 0.05:
            for level in table.columns:
                rows.append([f"{one} - {two}", f"{other} = {level}", table.loc[one, level] - table.loc[two, level], 1 / n.loc[one, level] + 1 / n.loc[two, level]])
        else:
            inverse = ((1 / n.loc[one]).sum() + (1 / n.loc[two]).sum()) / n.shape[1] ** 2
            rows.append([f"{one} - {two}", factor, table.loc[one].mean() - table.loc[two].mean(), inverse])
pairs = pd.DataFrame(rows, columns=["${pair}", "${where}", "${say('difference of means', '均值差')}", "inverse"])
difference, error = pairs["${say('difference of means', '均值差')}"], np.sqrt(model.mse_resid * pairs.pop("inverse"))
pairs["${say('95% CI low', '95% CI 下限')}"] = difference - t_limit * error
pairs["${say('95% CI high', '95% CI 上限')}"] = difference + t_limit * error
pairs["t"] = difference / error
pairs["${say('p, uncorrected', '未校正 p')}"] = 2 * stats.t.sf(pairs["t"].abs(), model.df_resid)
pairs["p (${name})"] = multipletests(pairs["${say('p, uncorrected', '未校正 p')}"], method="${correction}")[1]
print("${say('Simple effects (intervals uncorrected)', '简单效应（置信区间未校正）')}" if interaction_p < 0.05 else "${say('Adjusted means compared (intervals uncorrected)', '校正均值的比较（置信区间未校正）')}")
display(pairs.round(4).replace({name: {0.0: "< 0.0001"} for name in ("${say('p, uncorrected', '未校正 p')}", "p (${name})")}))
if len(pairs) <= 24:
    for _, row in pairs.iterrows():
        name = f"{row['${pair}']}, {row['${where}']}"
        report(f"${say('difference of means, {name}', '均值差，{name}')}", row.iloc[2])
        report(f"${say('difference of means, {name}, 95% CI', '均值差，{name}，95% CI')}", (row.iloc[3], row.iloc[4]))
        report(f"${say('p, {name}', 'p，{name}')}", row.iloc[6])
        report(f"${say('p adjusted, {name}', '校正 p，{name}')}", row.iloc[7])`
}
