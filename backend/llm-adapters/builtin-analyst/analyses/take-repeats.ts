import { pyList, pyString } from '#contract/python-text.ts'
import type { Repeats, Table } from '../plan-parts.ts'
import { readOccasion } from '../understand/columns/find-occasions.ts'
import type { PickText } from '../write/pick-text.ts'
import { pyLevel, pyNames } from '../write/python-text.ts'

/** Python: `data`, a row for each subject that was measured on every occasion, and `occasions`, the names of its columns. */
export function takeRepeats(repeats: Repeats, table: Table, say: PickText): string {
  return `${repeats.form === 'wide' ? takeWide(repeats, say) : takeLong(repeats, table, say)}
print(f"${say('Subjects used: {len(data)}; left out because a measurement is missing: {subjects - len(data)}', '使用的对象数：{len(data)}；因缺少某次测量而排除的对象数：{subjects - len(data)}')}")
if len(data) < 3:
    raise ValueError("${say('At least three subjects with all measurements are needed.', '至少需要三个各次测量都完整的对象。')}")`
}

const takeWide = (
  { columns }: Extract<Repeats, { form: 'wide' }>,
  say: PickText,
) => `${say('# Each row is one subject; it needs all of its measurements.', '# 每一行是一个对象，各次测量都要有值。')}
occasions = ${pyNames(columns)}
data = df[occasions].dropna()
subjects = len(df)`

const takeLong = (
  { measure, subject, occasion, levels }: Extract<Repeats, { form: 'long' }>,
  table: Table,
  say: PickText,
) => `measure = ${pyString(measure.name)}
subject = ${pyString(subject.name)}
occasion = ${pyString(occasion.name)}
levels = ${pyList(levels.map((level) => pyLevel(level, occasion, table)))}

${say('# One row for each subject, one column for each occasion; a subject needs all of its measurements.', '# 每个对象一行，每次测量一列；各次测量都要有值。')}
rows = df[df[occasion].isin(levels)].dropna(subset=[subject])
subjects = rows[subject].nunique()
rows = rows.dropna(subset=[measure])
if rows.duplicated([subject, occasion]).any():
    raise ValueError(f"${say('Some values of {subject} have several rows for the same {occasion}, so the pairs are not clear. Average them first, or name another column for the subject.', '{subject} 的某些取值在同一 {occasion} 下有多行，无法确定配对。请先取平均，或指定其他列作为对象编号。')}")
data = rows.pivot(index=subject, columns=occasion, values=measure).reindex(columns=levels).dropna()
occasions = data.columns = [str(level) for level in levels]`

/** What the measurements are called on an axis. */
export function nameRepeats(repeats: Repeats, say: PickText): string {
  if (repeats.form === 'long') return repeats.measure.name
  const [stem, ...others] = new Set(repeats.columns.map(({ name }) => readOccasion(name)?.stem ?? ''))
  return stem && others.length === 0 ? stem : say('value', '测量值')
}

/** Python function: the signed-rank test as R does it, exact where there are no ties or zeros. */
export const signedRankFunction = (say: PickText) => `def signed_rank(difference):
    ${say('# Exact below 50 pairs without ties or zeros; else normal with continuity correction, zeros left out.', '# 少于 50 对且无结、无零时用精确法；否则用连续性校正的正态近似，零差值不计。')}
    nonzero = difference[difference != 0]
    is_exact = len(nonzero) == len(difference) < 50 and not nonzero.abs().duplicated().any()
    return stats.wilcoxon(nonzero, method="exact" if is_exact else "asymptotic", correction=not is_exact), is_exact`
