import { pyList, pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { PowerPlan } from './power-plan.ts'

/** Python: what was given, as variables of plain names, and the spread where it is taken from the table. */
export function stateStudy(plan: PowerPlan, say: PickText): string {
  const { given, solves } = plan
  const lines = [
    say('# What was given', '# 给定的条件'),
    `alpha = ${given.alpha}`,
    `alternative = ${given.sides === 2 ? '"two-sided"' : '"larger"'}`,
  ]
  if (solves !== 'power') lines.push(`wanted = ${given.power}`)
  if (given.design === 'survival') {
    lines.push(
      `share = ${given.ratio} / ${1 + given.ratio}  ${say('# of the subjects in the second group', '# 第二组所占比例')}`,
    )
    if (given.eventShare !== null)
      lines.push(
        `event_share = ${given.eventShare}  ${say('# in whom the event happens by the end', '# 研究结束时发生事件的比例')}`,
      )
  } else if (given.design === 'two-means' || given.design === 'two-proportions') lines.push(`ratio = ${given.ratio}`)
  if (given.design === 'several-means') lines.push(`groups = ${given.groups}`)
  lines.push(...stateEffect(plan, say))
  if (given.n !== null) lines.push(`n = ${sizeOf(plan)}`)
  if (given.dropout !== null) lines.push(`dropout = ${given.dropout}`)
  return lines.filter(Boolean).join('\n')
}

/** Subjects of the first group, of all for a correlation, or events for survival, as Python. */
function sizeOf({ given }: PowerPlan): string {
  const { design, n, isTotal, ratio, groups } = given
  if (design === 'survival') {
    const total = isTotal ? `${n}` : `${n} * (1 + ${ratio})`
    return given.eventShare === null ? `${n}` : `${total} * event_share`
  }
  if (!isTotal) return `${n}`
  if (design === 'two-means' || design === 'two-proportions') return `${n} / (1 + ratio)`
  return design === 'several-means' ? `${n} / ${groups}` : `${n}`
}

function stateEffect({ given, spreadOf, within, solves }: PowerPlan, say: PickText): string[] {
  const { design, difference, sd, effectSize, means, shares, correlation, hazardRatio } = given
  switch (design) {
    case 'two-means':
    case 'paired-means':
    case 'one-mean': {
      const spread = spreadOf
        ? spreadFrom(spreadOf.name, within?.name ?? null, say)
        : [`sd = ${effectSize === null ? sd : 1}`]
      const unit =
        effectSize === null ? '' : `  ${say('# the effect is in standard deviations', '# 效应以标准差为单位')}`
      return [
        ...spread.map((line, at) => (at === spread.length - 1 ? line + unit : line)),
        solves === 'effect' ? '' : `effect = ${difference ?? effectSize}`,
      ]
    }
    case 'several-means':
      if (effectSize !== null || solves === 'effect')
        return solves === 'effect' ? [] : [`effect = ${effectSize}  # Cohen’s f`]
      return [
        ...(spreadOf ? spreadFrom(spreadOf.name, within?.name ?? null, say) : [`sd = ${sd}`]),
        `effect = np.std(${pyList(means.map(String))}) / sd  # Cohen’s f`,
      ]
    case 'two-proportions': {
      const [first, second] = shares ?? [0, 0]
      return [`first = ${first}`, solves === 'effect' ? '' : `effect = ${second} - first`]
    }
    case 'correlation':
      return solves === 'effect' ? [] : [`effect = ${Math.abs(correlation ?? 0)}`]
    case 'survival':
      return solves === 'effect' ? [] : [`effect = ${hazardRatio}`]
  }
}

function spreadFrom(column: string, within: string | null, say: PickText): string[] {
  const missing = say('There are too few values to take the standard deviation from.', '数值太少，无法由其得到标准差。')
  if (within === null)
    return [
      `spread_of = ${pyString(column)}`,
      'values = df[spread_of].dropna().astype(float)',
      `if len(values) < 3 or values.nunique() < 2:\n    raise ValueError("${missing}")`,
      `sd = values.std()`,
      `print(f"${say('Standard deviation of {spread_of}: {sd:.4g} ({len(values)} rows)', '{spread_of} 的标准差：{sd:.4g}（{len(values)} 行）')}")`,
    ]
  return [
    `spread_of, within = ${pyString(column)}, ${pyString(within)}`,
    'parts = [part.dropna().astype(float) for _, part in df.groupby(within)[spread_of]]',
    'parts = [part for part in parts if len(part) > 1]',
    `if sum(len(part) for part in parts) < 3:\n    raise ValueError("${missing}")`,
    'sd = np.sqrt(sum(part.var() * (len(part) - 1) for part in parts) / sum(len(part) - 1 for part in parts))',
    `print(f"${say('Standard deviation of {spread_of} within the groups of {within}, pooled: {sd:.4g}', '{spread_of} 在 {within} 各组内的合并标准差：{sd:.4g}')}")`,
  ]
}
