import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { CleanTablePlan } from './clean-table-plan.ts'

/** Python: whole rows that come again, and identifiers that stand for different rows. */
export function findDuplicates({ identifier, dropsDuplicates }: CleanTablePlan, say: PickText): string {
  return `${say('# Whole rows that come again; numbers of rows aside', '# 完全重复的行（不计行号）')}
compared = [column for column in cleaned.columns if column not in row_numbers]
is_repeat = cleaned.duplicated(subset=compared)
print(f"${say('Rows that repeat an earlier one: {is_repeat.sum()}', '与前面某行完全相同的行：{is_repeat.sum()}')}")
if is_repeat.any():
    print("${say('Their numbers: ', '行号：')}" + ", ".join(str(row + 1) for row in cleaned.index[is_repeat][:30]))
report("${say('duplicate rows', '重复行数')}", is_repeat.sum())${
    dropsDuplicates
      ? `
for row in cleaned.index[is_repeat]:
    log.append([row + 1, "${say('(whole row)', '（整行）')}", "", "", "${say('repeats an earlier row, removed', '与前面的行重复，已删除')}"])
cleaned = cleaned[~is_repeat]`
      : ''
  }${identifier ? findSameIdentifier(identifier.name, say) : ''}`
}

const findSameIdentifier = (name: string, say: PickText) => `

${say('# The same identifier with different values: shown, never removed', '# 编号相同而内容不同：只列出，不删除')}
identifier = ${pyString(name)}
again = cleaned[cleaned[identifier].notna() & cleaned.duplicated(subset=[identifier], keep=False) & ~cleaned.duplicated(subset=compared, keep=False)]
print(f"${say('{identifier}: {again[identifier].nunique()} values stand in several different rows ({len(again)} rows)', '{identifier}：{again[identifier].nunique()} 个取值出现在多个内容不同的行中（共 {len(again)} 行）')}")
report("${say('identifiers in different rows', '内容不同的重复编号数')}", again[identifier].nunique())
if len(again):
    display(again.sort_values(identifier, key=lambda cells: cells.astype(str)).head(10))`
