import { pyString } from '#contract/python-text.ts'
import type { Derived } from '../plan-parts.ts'
import type { PickText } from './pick-text.ts'

/** Python: the columns that are made before the analysis, as further columns of `df`; what can't be made is counted. */
export const writeDerived = (derived: Derived[], say: PickText): string[] => derived.map((one) => writeOne(one, say))

function writeOne(one: Derived, say: PickText): string {
  switch (one.kind) {
    case 'cut':
      return writeCut(one, say)
    case 'log':
      return writeLog(one, say)
    case 'change':
      return writeChange(one, say)
  }
}

function writeCut({ column, source, cuts, isAbove, levels }: Extract<Derived, { kind: 'cut' }>, say: PickText): string {
  const name = pyString(source.name)
  const made = pyString(column.name)
  const said = `${say('# The measure is cut into groups; a missing value stays missing.', '# 把数值指标切分成组；缺失值仍为缺失。')}`
  const names = levels.map(pyString)
  if (cuts !== 'median' && cuts.length > 1)
    return `${said}
limits = [-np.inf, ${cuts.join(', ')}, np.inf]
df = df.assign(**{${made}: pd.cut(df[${name}], limits, right=${isAbove ? 'True' : 'False'}, labels=[${names.join(', ')}]).astype(object)})
print(df[${made}].value_counts().to_string())`
  const limit =
    cuts === 'median'
      ? `limit = df[${name}].median()
print(f"${say('Median, at which it is cut: {limit:.6g}', '切分所用的中位数：{limit:.6g}')}")`
      : `limit = ${cuts[0]}`
  return `${said}
${limit}
upper = df[${name}] ${isAbove ? '>' : '>='} limit
df = df.assign(**{${made}: upper.map({False: ${names[0]}, True: ${names[1]}}).where(df[${name}].notna())})
print(df[${made}].value_counts().to_string())`
}

function writeLog({ column, source, base }: Extract<Derived, { kind: 'log' }>, say: PickText): string {
  const name = pyString(source.name)
  const log = { e: 'np.log', '2': 'np.log2', '10': 'np.log10' }[base]
  return `${say('# Logarithm; a value of 0 or less has none.', '# 取对数；小于等于 0 的值没有对数。')}
not_positive = (df[${name}] <= 0).sum()
print(f"${say('Values of 0 or less, which have no logarithm and are left out: {not_positive}', '小于等于 0 而没有对数、因此排除的值：{not_positive} 个')}")
df = df.assign(**{${pyString(column.name)}: ${log}(df[${name}].where(df[${name}] > 0))})`
}

function writeChange(
  { column, before, after, isFall, isPercent }: Extract<Derived, { kind: 'change' }>,
  say: PickText,
): string {
  const [first, second] = (isFall ? [before, after] : [after, before]).map(({ name }) => pyString(name))
  const start = pyString(before.name)
  const difference = `df[${first}] - df[${second}]`
  return `${
    isFall
      ? say('# Change of each row, a fall counted as positive', '# 每一行的变化量，下降为正')
      : say('# Change of each row, a rise counted as positive', '# 每一行的变化量，升高为正')
  }
df = df.assign(**{${pyString(column.name)}: ${isPercent ? `100 * (${difference}) / df[${start}].where(df[${start}] != 0)` : difference}})`
}
