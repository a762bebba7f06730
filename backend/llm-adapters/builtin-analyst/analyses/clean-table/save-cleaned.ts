import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { titleSuffix } from '../../write/write-program.ts'
import type { CleanTablePlan } from './clean-table-plan.ts'

/** Python: outliers by Tukey's fences, marked in a column of their own; never taken out. */
export const markOutliers = (
  say: PickText,
) => `${say('# Outliers beyond 1.5 interquartile ranges: marked, not removed', '# 超出四分位距 1.5 倍的离群值：只标记，不删除')}
marks = pd.Series("", index=cleaned.index)
outliers = {}
for column in columns:
    if column in labels or not pd.api.types.is_numeric_dtype(cleaned[column]) or cleaned[column].nunique() <= 10:
        continue
    values = cleaned[column]
    low, high = values.quantile(0.25), values.quantile(0.75)
    is_outlier = (values < low - 1.5 * (high - low)) | (values > high + 1.5 * (high - low))
    outliers[column] = int(is_outlier.sum())
    marks[is_outlier] += f"{column}; "
if sum(outliers.values()):
    mark = "${say('outlier_in', '离群值所在列')}"
    while mark in cleaned:
        mark += "_"
    cleaned[mark] = marks.str.removesuffix("; ")
report("${say('outliers marked', '标记的离群值数')}", sum(outliers.values()))`

/** Python: the log, what is doubtful, the gaps, the files, and the figure. */
export function saveCleaned(
  plan: CleanTablePlan,
  hasChecks: { values: boolean; outliers: boolean },
  say: PickText,
): string {
  const stem = plan.table.dataset.name.replace(/\.[^.]+$/, '')
  const series = [
    [say('changed', '已修改'), 'edits["column"].value_counts().reindex(columns).fillna(0)'],
    ...(hasChecks.values
      ? [[say('impossible', '不可能的值'), 'pd.Series(impossible).reindex(columns).fillna(0)']]
      : []),
    ...(hasChecks.outliers ? [[say('outliers', '离群值'), 'pd.Series(outliers).reindex(columns).fillna(0)']] : []),
    [say('missing', '缺失'), 'cleaned[columns].isna().sum()'],
  ]
  const [heading, saving] = plan.looksOnly
    ? [say('What would be changed', '建议的修改'), saveProposals(say)]
    : [say('What was changed', '已作的修改'), saveTable(`${stem}_cleaned.csv`, say)]
  return `${say('# Every change, and what is only listed', '# 全部修改，以及只列出、未修改的问题')}
edits = pd.DataFrame(log, columns=["row", "column", "before", "after", "rule"])
print(f"${heading}: {len(edits)}")
if len(edits):
    display(edits.groupby(["column", "rule"], sort=False).agg(cells=("row", "size"), first_row=("row", "min"), before=("before", "first"), after=("after", "first")).reset_index())
print(f"${say('To be decided by a person, left as it is: {len(doubts)}', '需要人工判断、保持原样的问题：{len(doubts)}')}")
for column, doubt in doubts:
    print(f"- {column}: {doubt}")
gaps = pd.DataFrame({"${say('missing before', '清洗前缺失')}": df[columns].isna().sum(), "${say('missing after', '清洗后缺失')}": cleaned[columns].isna().sum()})
gaps["%"] = (100 * cleaned[columns].isna().mean()).round(1)
gaps = gaps[gaps.iloc[:, :2].sum(axis=1) > 0]
if len(gaps):
    print("${say('Missing values', '缺失值')}")
    display(gaps)
${saving}
report("${say('rows before', '清洗前行数')}", len(df))
report("${say('rows after', '清洗后行数')}", len(cleaned))
report("${say('values changed', '修改的取值数')}", int((edits["column"].isin(columns)).sum()))
report("${say('missing values after', '清洗后缺失值数')}", int(cleaned[columns].isna().sum().sum()))

${say('# Figure: what was found in each column', '# 图：各列发现的问题')}
found_in = pd.DataFrame(
    {
${series.map(([name, code]) => `        "${name}": ${code},`).join('\n')}
    }
)
found_in = found_in.astype(float)
found_in = found_in[found_in.sum(axis=1) > 0].tail(30)
fig, ax = plt.subplots(figsize=(8, 1.8 + 0.35 * max(len(found_in), 2)), layout="constrained")
left = np.zeros(len(found_in))
for name in found_in.columns:
    ax.barh(range(len(found_in)), found_in[name], left=left, label=name)
    left += found_in[name].to_numpy()
ax.set_yticks(range(len(found_in)), labels=list(found_in.index))
ax.invert_yaxis()
ax.set_xlabel("${say('cells', '单元格数')}")
ax.set_title("${say('What was found in each column', '各列发现的问题')}" + f" (n = {len(df)})"${titleSuffix(plan, say)})
if len(found_in):
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
else:
    ax.text(0.5, 0.5, "${say('nothing found', '没有发现问题')}", ha="center", transform=ax.transAxes)
plt.show()`
}

const saveProposals = (say: PickText) => `edits.to_csv("cleaning_log.csv", index=False, encoding="utf-8-sig")
print("${say('Nothing was changed. The proposed changes are in cleaning_log.csv.', '没有修改数据。建议的修改见 cleaning_log.csv。')}")`

const saveTable = (file: string, say: PickText) => `for column in cleaned.select_dtypes("float").columns:
    if (cleaned[column].dropna() % 1 == 0).all():
        cleaned[column] = cleaned[column].astype("Int64")
cleaned_file = ${pyString(file)}
cleaned.to_csv(cleaned_file, index=False, encoding="utf-8-sig")
edits.to_csv("cleaning_log.csv", index=False, encoding="utf-8-sig")
print(f"${say('Saved: {cleaned_file} ({len(cleaned)} rows) and cleaning_log.csv; row 1 is the first row below the header.', '已保存：{cleaned_file}（{len(cleaned)} 行）和 cleaning_log.csv；第 1 行指表头下的首行。')}")`
