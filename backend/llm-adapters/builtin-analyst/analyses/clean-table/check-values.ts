import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { CleanTablePlan } from './clean-table-plan.ts'

/** Python: values outside what a column can hold, and codes such as 9999; made missing only where that is asked for. */
export function checkValues({ limits, blanksImpossible }: CleanTablePlan, say: PickText): string {
  const bounds = limits.map(
    ({ column, low, high }) => `    ${pyString(column.name)}: (${low ?? '-np.inf'}, ${high ?? 'np.inf'}),\n`,
  )
  const mend = blanksImpossible
    ? `\n        change(column, values.mask(is_wrong), "${say('impossible, made missing', '不可能的值，设为缺失')}")`
    : ''
  return `${say('# Values that cannot be: outside the limits of their column, or a code for "missing" far from all others', '# 不可能的值：超出该列的合理范围，或远离其他值的缺失代码')}
limits = {
${bounds.join('')}}
codes = [-9, -99, -999, -9999, 99, 999, 9999, 99999, 888, 8888]
impossible = {}
for column in columns:
    if column in labels or not pd.api.types.is_numeric_dtype(cleaned[column]) or pd.api.types.is_bool_dtype(cleaned[column]):
        continue
    values = cleaned[column].astype(float)
    low, high = limits.get(column, (-np.inf, np.inf))
    is_wrong = (values < low) | (values > high)
    others = values[~values.isin(codes)]
    width = others.quantile(0.75) - others.quantile(0.25)
    is_far = (values > others.quantile(0.75) + 3 * width) | (values < others.quantile(0.25) - 3 * width)
    is_wrong |= values.isin(codes) & is_far
    impossible[column] = int(is_wrong.sum())
    if is_wrong.any():
        shown = ", ".join(f"{value:g} (${say('row', '第')} {row + 1}${say('', ' 行')})" for row, value in values[is_wrong].head(10).items())
        reason = f"${say('limits {low:g} to {high:g}', '范围 {low:g} 至 {high:g}')}" if column in limits else "${say('code for missing', '缺失代码')}"
        reason = reason.replace("inf", "∞")
        told = f"${say('impossible or a code', '不可能的值或缺失代码')} [{reason}]: {shown}"
        ${blanksImpossible ? 'print(f"{column}: {told}")' : 'doubts.append([column, told])'}${mend}
report("${say('impossible values', '不可能的值')}", sum(impossible.values()))`
}
