import { pyList, pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyLevel } from '../../write/python-text.ts'
import type { StandardCurvePlan } from './standard-curve-plan.ts'

/** Python: `standards` (rows), `blanks` (their signals) and `unknowns` (rows), counted. */
export function takeWells(plan: StandardCurvePlan, say: PickText): string {
  const { table, wells, weightPower, subtractsBlank } = plan
  const levels = wells.column
    ? pyList(wells.standards.map((one) => pyLevel(one, wells.column ?? plan.amount, table)))
    : ''
  const { blanks } = wells
  const blank = blanks
    ? `df[${pyString(blanks.column.name)}].isin(${pyList(blanks.levels.map((one) => pyLevel(one, blanks.column, table)))})`
    : null
  const isStandard = wells.column ? `df[${pyString(wells.column.name)}].isin(${levels})` : 'df[amount].notna()'
  return `${say('# Which wells are standards, blanks and unknowns', '# 哪些孔是标准品、空白和未知样品')}
${blank ? `is_blank = ${blank}\n` : ''}is_standard = ${isStandard}${blank ? ' & ~is_blank' : ''}
standards = df[is_standard].dropna(subset=[amount, signal]).copy()
${blank ? 'blanks' : `${say('# No rows are named blanks: standards of amount 0 take their place.', '# 没有注明空白孔：以含量为 0 的标准品代替。')}\nblanks`} = ${blank ? 'df.loc[is_blank, signal].dropna()' : 'standards.loc[standards[amount] == 0, signal]'}
${
  wells.hasUnknowns
    ? `unknowns = df[~is_standard${blank ? ' & ~is_blank' : ''}]${plan.only && plan.sample ? `\nunknowns = unknowns[unknowns[sample].isin(${pyList(plan.only.map((one) => pyLevel(one, plan.sample ?? plan.amount, table)))})]` : ''}
unread = unknowns[signal].isna().sum()
unknowns = unknowns.dropna(subset=[signal${plan.sample ? ', sample' : ''}${plan.dilution ? ', dilution' : ''}]).copy()
`
    : ''
}print(f"${say('Wells of standards: {len(standards)}, of blanks: {len(blanks)}', '标准品孔数：{len(standards)}，空白孔数：{len(blanks)}')}${wells.hasUnknowns ? say(', of unknowns: {len(unknowns)} (without a signal and left out: {unread})', '，未知样品孔数：{len(unknowns)}（无信号而排除：{unread}）') : ''}")
if (standards[amount] < 0).any():
    raise ValueError("${say('Some standards have a negative amount.', '有的标准品含量为负。')}")
${
  weightPower > 0
    ? `weightless = standards[amount] == 0
if weightless.any():
    print(f"${say('Standards of amount 0 have no weight of this kind and are left out: {weightless.sum()}', '含量为 0 的标准品没有这种权重，已排除：{weightless.sum()} 孔')}")
    standards = standards[~weightless]
`
    : ''
}${
  subtractsBlank
    ? `if blanks.empty:
    raise ValueError("${say('There are no blanks to subtract.', '没有可以减去的空白孔。')}")
print(f"${say('Subtracted: the mean of the blanks, {show(blanks.mean())}', '已减去空白均值：{show(blanks.mean())}')}")
background = blanks.mean()
standards[signal] -= background
blanks = blanks - background
${wells.hasUnknowns ? 'unknowns[signal] -= background\n' : ''}`
    : ''
}if standards[amount].nunique() < ${plan.model === 'logistic' ? 4 : plan.throughOrigin ? 2 : 3}:
    raise ValueError("${say(`Standards of at least ${plan.model === 'logistic' ? 'four' : plan.throughOrigin ? 'two' : 'three'} different amounts are needed.`, `标准品至少需要${plan.model === 'logistic' ? '四' : plan.throughOrigin ? '两' : '三'}个不同含量。`)}")
report("${say('standards', '标准品孔数')}", len(standards))`
}
