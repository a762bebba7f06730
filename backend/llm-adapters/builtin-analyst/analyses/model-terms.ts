import type { ColumnProfile } from '#contract/dataset.ts'
import { pyString } from '#contract/python-text.ts'
import type { Table } from '../plan-parts.ts'
import type { PickText } from '../write/pick-text.ts'
import { pyLevel } from '../write/python-text.ts'
import { orderLevels } from './reference-level.ts'

/** `rows` is the Python variable with the complete rows. */
type Model = {
  predictors: ColumnProfile[]
  categories: ColumnProfile[]
  table: Table
  rows: string
  interaction?: ColumnProfile[]
}

/**
 * Python: from `predictors` (names) and the complete rows the columns of a model as `design` and, for each predictor, the
 * names of its columns as `terms`. A category has one for each level but its reference, a number has itself per unit.
 */
export function writeTerms({ predictors, categories, table, rows, interaction = [] }: Model, say: PickText): string {
  const references = predictors
    .filter((column) => categories.includes(column))
    .map((column) => `${pyString(column.name)}: ${pyLevel(orderLevels(column)[0] ?? '', column, table)}`)
  const asNumber = `terms[column] = [f"{column} (+1)"]
    design[f"{column} (+1)"] = ${rows}[column].astype(float)`
  const asLevels = `levels = sorted(set(${rows}[column]), key=lambda level: (level != references[column], level))
    terms[column] = [f"{column}: {level} / {levels[0]}" for level in levels[1:]]
    for level in levels[1:]:
        design[f"{column}: {level} / {levels[0]}"] = (${rows}[column] == level).astype(float)`
  return `${
    references.length === 0
      ? say('# Terms of the model: numbers per unit', '# 模型的各项：数值变量按每增加 1 个单位')
      : say(
          '# Terms of the model: categories against their reference, numbers per unit',
          '# 模型的各项：分类变量与参照相比，数值变量按每增加 1 个单位',
        )
  }
terms, design = {}, pd.DataFrame(index=${rows}.index)
${references.length > 0 ? `references = {${references.join(', ')}}\n` : ''}for column in predictors:
    if ${rows}[column].nunique() < 2:
        print(f"${say('Left out of the model, since it has one value only in these rows: {column}', '在所用的行中只有一种取值，未纳入模型：{column}')}")
        continue
${writeChoice(references.length, { asNumber, asLevels, isMixed: references.length < predictors.length })}
if not terms:
    raise ValueError("${say('No predictor varies in these rows, so there is nothing to model.', '在所用的行中没有任何自变量有变化，无法建模。')}")${writeInteraction(interaction, say)}`
}

function writeChoice(
  count: number,
  { asNumber, asLevels, isMixed }: { asNumber: string; asLevels: string; isMixed: boolean },
) {
  if (count === 0) return `    ${asNumber}`
  if (!isMixed) return `    ${asLevels}`
  const deeper = (code: string) => code.replaceAll('\n    ', '\n        ')
  return `    if column in references:
        ${deeper(asLevels)}
    else:
        ${deeper(asNumber)}`
}

/** Python: the products of the columns of two predictors, as a predictor of its own. */
function writeInteraction([first, second]: ColumnProfile[], say: PickText): string {
  if (!first || !second) return ''
  const [a, b] = [pyString(first.name), pyString(second.name)]
  return `
${say('# The effect of one may depend on the other: products of their terms', '# 两者的效应可能互相依赖：加入各项的乘积')}
if ${a} in terms and ${b} in terms:
    pairs = [(one, other) for one in terms[${a}] for other in terms[${b}]]
    terms[${pyString(`${first.name} × ${second.name}`)}] = [f"{one} × {other}" for one, other in pairs]
    for one, other in pairs:
        design[f"{one} × {other}"] = design[one] * design[other]
        if design[f"{one} × {other}"].nunique() < 2:
            raise ValueError(f"${say('No row used combines {one} with {other}, so their interaction can’t be estimated: join levels, or leave the interaction out.', '所用的行中没有同时满足 {one} 和 {other} 的行，无法估计其交互作用：请合并类别或去掉交互作用。')}")`
}
