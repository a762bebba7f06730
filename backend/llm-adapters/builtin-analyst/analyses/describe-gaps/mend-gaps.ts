import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { DescribeGapsPlan } from './describe-gaps-plan.ts'

/** Python: what was asked to be done with the gaps, in a copy that is saved with its log; nothing where only a look was asked for. */
export function mendGaps({ action, table }: DescribeGapsPlan, say: PickText): string {
  if (action === 'show') return ''
  const file = `cleaned_file = ${pyString(`${table.dataset.name.replace(/\.[^.]+$/, '')}_cleaned.csv`)}`
  const save = `cleaned.to_csv(cleaned_file, index=False, encoding="utf-8-sig")
edits = pd.DataFrame(log, columns=["row", "column", "before", "after", "rule"])
edits.to_csv("cleaning_log.csv", index=False, encoding="utf-8-sig")
report("${say('rows before', '清洗前行数')}", len(df))
report("${say('rows after', '清洗后行数')}", len(cleaned))`
  if (action === 'drop')
    return `${say('# As asked for: rows without a gap in these columns', '# 按要求：只保留这些列没有缺失的行')}
cleaned = df[~is_missing.any(axis=1)]
rule = "${say('row with a gap, left out', '有缺失的行，已排除')}"
log = [[row + 1, "${say('(whole row)', '（整行）')}", "", "", rule] for row in df.index[is_missing.any(axis=1)]]
${file}
${save}
print(f"${say('Saved: {cleaned_file} with {len(cleaned)} rows ({len(edits)} left out), and cleaning_log.csv', '已保存：{cleaned_file}（{len(cleaned)} 行，排除 {len(edits)} 行）和 cleaning_log.csv')}")`
  const shown = action === 'median' ? say('median', '中位数') : say('mean', '均值')
  return `${say(`# As asked for: the ${action} in place of each gap, marked in a column beside it`, `# 按要求：用${shown}填补缺失，并在旁边的列中标记`)}
cleaned = df.copy()
log = []
for column in gappy:
    if not pd.api.types.is_numeric_dtype(df[column]):
        print(f"${say('{column}: no numbers, left as it is', '{column}：不是数值列，保持原样')}")
        continue
    middle = df[column].${action}()
    cleaned[column] = df[column].astype(float).fillna(middle)
    mark = f"{column}_${say('filled', '已填补')}"
    while mark in cleaned:
        mark += "_"
    cleaned.insert(cleaned.columns.get_loc(column) + 1, mark, is_missing[column])
    log += [[row + 1, column, "", middle, "${say(`filled with the ${action}`, `用${shown}填补`)}"] for row in df.index[is_missing[column]]]
    report(f"${say(`${action} filled in`, `填补所用的${shown}`)}, {column}", middle)
${file}
${save}
print(f"${say('Saved: {cleaned_file} with {len(edits)} cells filled, and cleaning_log.csv', '已保存：{cleaned_file}（填补 {len(edits)} 个单元格）和 cleaning_log.csv')}")`
}
