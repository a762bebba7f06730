import { pyList, pyString } from '#contract/python-text.ts'
import { isNumeric } from '../../understand/columns/column-role.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyLevel } from '../../write/python-text.ts'
import type { CompareGroupsPlan } from './compare-groups-plan.ts'
import { reportName } from './report-name.ts'

/** Python: the rows used, the groups in order as `levels` and `samples`, and their description with the normality check. */
export function splitGroups(plan: CompareGroupsPlan, say: PickText): string {
  const { group, colourBy, order, table } = plan
  const name = reportName(plan)
  const written = pyList(order.map((level) => pyLevel(level, group, table)))
  const sorted =
    order.length > 0
      ? `[level for level in ${written} if sizes.get(level, 0) >= 2]`
      : isNumeric(group)
        ? 'sorted(sizes[sizes >= 2].index)'
        : 'sorted(sizes[sizes >= 2].index, key=str)'
  const extra = colourBy && colourBy !== group ? `, ${pyString(colourBy.name)}` : ''
  return `${say('# A row needs both values to be compared.', '# 两列都有值的行才能参与比较。')}
data = df[[group, measure${extra}]].dropna(subset=[group, measure])
print(f"${say('Rows used: {len(data)}; left out because a value is missing: {len(df) - len(data)}', '使用行数：{len(data)}；因缺失值排除的行数：{len(df) - len(data)}')}")

${say('# A group needs two values or more.', '# 每组至少要有两个值。')}
sizes = data[group].value_counts()
levels = ${sorted}
for level in sizes[sizes < 2].index:
    print(f"${say('Left out, only one value: {level}', '只有一个值，未纳入：{level}')}")
if len(levels) < 2 or data[measure].nunique() < 2:
    raise ValueError("${say('Comparing needs at least two groups with different values.', '比较至少需要两个组，并且数值不能全部相同。')}")
samples = [data.loc[data[group] == level, measure] for level in levels]
if all(values.nunique() < 2 for values in samples):
    raise ValueError("${say('Within each group all values are the same, so no test can be computed.', '各组内部的数值都相同，无法进行检验。')}")
print("${say('Group sizes: ', '各组样本量：')}" + "${say(', ', '，')}".join(f"{level} = {len(values)}" for level, values in zip(levels, samples)))

${say('# Describe the groups; Shapiro-Wilk checks whether each could be normal.', '# 描述各组；Shapiro-Wilk 检验各组是否可能服从正态分布。')}
missing = df[measure].isna().groupby(df[group]).sum()
table = pd.DataFrame(
    {
        "n": [len(values) for values in samples],
        "${say('missing', '缺失')}": [missing[level] for level in levels],
        "${say('mean', '均值')}": [values.mean() for values in samples],
        "${say('SD', '标准差')}": [values.std() for values in samples],
        "${say('median', '中位数')}": [values.median() for values in samples],
        "Q1": [values.quantile(0.25) for values in samples],
        "Q3": [values.quantile(0.75) for values in samples],
        "${say('min', '最小值')}": [values.min() for values in samples],
        "${say('max', '最大值')}": [values.max() for values in samples],
        "Shapiro-Wilk p": [
            stats.shapiro(values).pvalue if 3 <= len(values) <= 5000 and values.nunique() > 1 else np.nan
            for values in samples
        ],
    },
    index=pd.Index(levels, name=group),
)
display(table.round(4).replace({"Shapiro-Wilk p": {0.0: "< 0.0001"}}))

levene = stats.levene(*samples, center="median")
print(f"${say('Equal variances? Levene test (median-centred): W = {levene.statistic:.3f}, {show_p(levene.pvalue)}', '方差齐性 Levene 检验（以中位数为中心）：W = {levene.statistic:.3f}，{show_p(levene.pvalue)}')}")
for level, values in zip(levels, samples):
    report(${name(say('n, {level}', '样本量，{level}'))}, len(values))
    report(${name(say('mean, {level}', '均值，{level}'))}, values.mean())
    report(${name(say('SD, {level}', '标准差，{level}'))}, values.std())
    report(${name(say('median, {level}', '中位数，{level}'))}, values.median())`
}
