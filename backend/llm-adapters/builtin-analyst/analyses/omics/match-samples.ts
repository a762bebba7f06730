import type { ColumnProfile } from '#contract/dataset.ts'
import { pyList, pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'

/** A covariate that is a straight line, not a grouping: a number whose name is not that of a group. */
export const isAmount = ({ name, type, distinct }: ColumnProfile): boolean =>
  (type === 'integer' || type === 'number') &&
  distinct > 2 &&
  !/batch|plate|run\b|lane|group|\bid\b|_id\b|line|donor|patient|subject|pair|block|\bday\b|chip|slide|array|cage|litter|centre|center|site|rep|批|板|组|号|配对|对子|供体|病人|患者|受试者|窝|笼|中心/i.test(
    name,
  )

/** What the model calls its terms: the condition, then what else it holds. */
const namesOf = (batches: ColumnProfile[]): string[] => ['condition', ...batches.map((_, at) => `batch${at + 1}`)]

function crossed(batches: ColumnProfile[]): string {
  const groups = batches.filter((column) => !isAmount(column)).map(({ name }) => `samples[${pyString(name)}]`)
  return groups.length > 0 ? pyList(groups) : 'pd.Series("n", samples.index, name="")'
}

/** Python: the samples that both tables have, in one order (`shared`), with `samples` by their names. */
export const matchSamples = (
  say: PickText,
): string => `${say('# Samples that are in both tables, in one order', '# 两个表中共有的样本，顺序一致')}
samples = samples.dropna(subset=[sample, *factors])
samples = samples.set_index(samples[sample].astype(str))
if samples.index.has_duplicates:
    raise ValueError("${say('The sample sheet names a sample twice.', '样本信息表中有重复的样本。')}")
shared = [name for name in samples.index if name in df.columns]
if len(shared) < 3:
    raise ValueError("${say('Fewer than three samples are in both tables: check that their names agree.', '两个表共有的样本少于 3 个：请检查样本名是否一致。')}")
print(f"${say('Samples in both tables: {len(shared)}; in the sample sheet only: {len(samples) - len(shared)}', '两个表共有的样本：{len(shared)} 个；仅在样本信息表中：{len(samples) - len(shared)} 个')}")
samples = samples.loc[shared]`

/** Python: counts by gene, checked and summed where a gene is listed twice. */
export const readCounts = (
  say: PickText,
): string => `${say('# Counts by gene; a gene that is listed twice is summed.', '# 各基因的计数；重复列出的基因合并求和。')}
is_gap = df[[gene, *shared]].isna().any(axis=1)
counts = df[~is_gap].groupby(gene)[shared].sum()
print(f"${say('Rows left out because a count is missing: {is_gap.sum()}; genes listed more than once: {(~is_gap).sum() - len(counts)}', '因计数缺失而排除的行数：{is_gap.sum()}；重复列出的基因：{(~is_gap).sum() - len(counts)} 个')}")
if (counts < 0).to_numpy().any() or (counts % 1 != 0).to_numpy().any():
    raise ValueError("${say('The counts must be whole numbers from 0 on: raw reads, not TPM, FPKM or logarithms.', '计数必须是非负整数：应为原始读段数，而不是 TPM、FPKM 或对数值。')}")`

/** Python: refuses a design that can't be told apart or has no replicates. */
export const checkDesign = (
  { batches }: { batches: ColumnProfile[] },
  say: PickText,
): string => `${say('# The design: can the condition be told apart from the rest, and are there replicates?', '# 检查设计：条件能否与其他因素区分，是否有重复')}
design = samples[[condition, *batches]].copy()
design.columns = ${pyList(namesOf(batches).map(pyString))}
${
  batches.some(isAmount)
    ? `amounts = ${pyList(batches.flatMap((column, at) => (isAmount(column) ? [pyString(`batch${at + 1}`)] : [])))}
design[amounts] = design[amounts].astype(float)
groups = design.columns.difference(amounts, sort=False)
design[groups] = design[groups].astype(str)
`
    : 'design = design.astype(str)\n'
}display(pd.crosstab(samples[condition], ${crossed(batches)}))
terms = pd.get_dummies(design, drop_first=True).astype(float).assign(intercept=1.0)
if not {tested, reference} <= set(design["condition"]):
    raise ValueError("${say('One of the two conditions has no sample left.', '两个条件中有一个没有样本。')}")
if np.linalg.matrix_rank(terms) < terms.shape[1]:
    raise ValueError("${say('The condition cannot be told apart from what is adjusted for: they go together in these samples.', '条件与所校正的因素在这些样本中完全重合，无法区分。')}")
if design["condition"].value_counts()[[tested, reference]].min() < 2 or len(shared) <= terms.shape[1]:
    raise ValueError("${say('There are too few replicates to estimate the variation between samples.', '重复样本太少，无法估计样本间的变异。')}")
if design["condition"].value_counts()[[tested, reference]].min() < 3:
    print("${say('With fewer than three samples in a group the result is a first look only.', '有一组的样本少于 3 个，结果只能作为初步探索。')}")`
