import type { ColumnProfile } from '#contract/dataset.ts'
import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'

/** Python: `y` or a predictor replaced by its natural logarithm under the name `ln(…)`; stops where there is none. */
export function takeLogarithms(outcome: ColumnProfile, logged: ColumnProfile[], say: PickText): string {
  if (logged.length === 0) return ''
  const names = logged.map(({ name }) => pyString(name))
  return `${say('# Natural logarithms, as asked for', '# 按要求取自然对数')}
for column in [${names.join(', ')}]:
    if (data[column] <= 0).any():
        raise ValueError(f"${say('{column} has values of 0 or less in {(data[column] <= 0).sum()} rows, which have no logarithm: leave those rows out, or do without the logarithm.', '{column} 有 {(data[column] <= 0).sum()} 行的值小于等于 0，无法取对数：请排除这些行，或不取对数。')}")
    data = data.assign(**{f"ln({column})": np.log(data[column])})
${logged.includes(outcome) ? 'outcome = f"ln({outcome})"\n' : ''}predictors = [f"ln({column})" if f"ln({column})" in data else column for column in predictors]`
}
