import { pyString } from '#contract/python-text.ts'
import type { Bilingual } from '../../plan-parts.ts'
import type { PickText } from '../../write/pick-text.ts'
import { pyNames } from '../../write/python-text.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { drawSummary } from './draw-summary.ts'
import type { SummarisePlan } from './summarise-plan.ts'
import { writeMeasures } from './write-measures.ts'
import { writeRates } from './write-rates.ts'
import { writeShares } from './write-shares.ts'

/** Statistics by name, with intervals, in each group of up to two groupings. Nothing is tested. */
export const summarise: Analysis<SummarisePlan> = {
  explain(plan) {
    const names = showNames(plan.columns, 12)
    const groups = showNames(plan.groups)
    const by =
      plan.groups.length > 0 ? { en: `, by ${groups.en}`, zh: `，按 ${groups['zh-CN']} 分组` } : { en: '', zh: '' }
    return [{ en: `Describe ${names.en}${by.en}.`, 'zh-CN': `描述 ${names['zh-CN']}${by.zh}。` }, tell(plan)]
  },

  writeCode(plan, say) {
    const { columns, content, exposure, groups, interval, per } = plan
    const lines = [
      content === 'rates'
        ? `count = ${pyString(columns[0]?.name ?? '')}\nexposure = ${pyString(exposure?.name ?? '')}\nper = ${per}`
        : `${content === 'measures' ? 'measures' : 'categories'} = ${pyNames(columns)}`,
      ...(groups.length > 0 ? [`groups = ${pyNames(groups)}`] : []),
      `level = ${interval / 100}`,
    ]
    const written = { measures: writeMeasures, shares: writeShares, rates: writeRates }[content](plan, say)
    return {
      imports: ['import numpy as np', 'from scipy import stats'],
      blocks: [lines.join('\n'), written, drawSummary(plan, say), conclude(plan, say)],
      shown: [...columns, ...groups],
    }
  },
}

function tell({ content, exposure, figure, interval, per, replacesPie }: SummarisePlan): Bilingual {
  const pie = replacesPie
    ? {
        en: ' Bars are drawn in place of a pie: lengths with intervals can be compared, angles can’t.',
        zh: '饼图以柱状图代替：长度便于比较，并能标出置信区间，角度则不能。',
      }
    : { en: '', zh: '' }
  switch (content) {
    case 'measures':
      return {
        en: `n, missing, mean, SD, SE, ${interval} % t interval of the mean, median, quartiles and range${figure === 'bar' ? '; bars show means only, so the table has the rest' : ''}. Groups are described, not tested. Missing values are counted and never filled in.`,
        'zh-CN': `样本量、缺失、均值、标准差、标准误、均值的 ${interval}% t 置信区间、中位数、四分位数和范围${figure === 'bar' ? '；柱状图只显示均值，其余见表' : ''}。只描述各组，不做检验。缺失值只计数，不填补。`,
      }
    case 'shares':
      return {
        en: `Counts and percentages with ${interval} % Wilson intervals; rows with a gap are left out of the percentage.${pie.en}`,
        'zh-CN': `频数、百分比及其 ${interval}% Wilson 置信区间；缺失的行不计入百分比。${pie.zh}`,
      }
    case 'rates': {
      const name = showName(exposure?.name ?? '')
      return {
        en: `Events over ${name}, per ${per}, with exact ${interval} % Poisson intervals. They take events as independent; repeated rows of the same unit make them too narrow.`,
        'zh-CN': `以 ${name} 为分母，每 ${per} 的率及其精确 ${interval}% 泊松置信区间。前提是事件相互独立；同一单位有多行重复记录时，区间会偏窄。`,
      }
    }
  }
}

function conclude({ content, groups }: SummarisePlan, say: PickText): string {
  const head = `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")`
  if (content === 'rates')
    return `${head}
for name, row in summary.iterrows():
    print(f"${say('{name}: {row.iloc[0]:g} in {row.iloc[1]:,g}, {row.iloc[2]:.3g} per {per:,} ({row.iloc[3]:.3g} to {row.iloc[4]:.3g}).', '{name}：{row.iloc[1]:,g} 中发生 {row.iloc[0]:g} 次，每 {per:,} 为 {row.iloc[2]:.3g}（{row.iloc[3]:.3g} 至 {row.iloc[4]:.3g}）。')}")`
  if (content === 'shares')
    return `${head}
for row in summary.itertuples(index=False):
    where = f"{row[0]} = {row[2]}" + (f"${say(' in {row[1]}', '（{row[1]}）')}" if row[1] else "")
    print(f"${say('{where}: {row[3]} of {row[4]}, {row[5]:.1f}% ({row[6]:.1f} to {row[7]:.1f}%).', '{where}：{row[4]} 例中 {row[3]} 例，占 {row[5]:.1f}%（{row[6]:.1f}% 至 {row[7]:.1f}%）。')}")`
  const who = groups.length > 0 ? say('{column}, {group}', '{column}，{group}') : '{column}'
  return `${head}
for (column, group), row in summary.iterrows():
    print(f"${who}${say(': ', '：')}${say('mean {row.iloc[2]:.4g} (SD {row.iloc[3]:.4g}), {100 * level:g}% CI {row.iloc[5]:.4g} to {row.iloc[6]:.4g}, n = {row.iloc[0]:.0f}.', '均值 {row.iloc[2]:.4g}（标准差 {row.iloc[3]:.4g}），{100 * level:g}% CI {row.iloc[5]:.4g} 至 {row.iloc[6]:.4g}，n = {row.iloc[0]:.0f}。')}")
small = summary.index[summary["n"] < 10]
if len(small):
    print(f"${say('Fewer than 10 values in {len(small)} of {len(summary)} cells: means and intervals there are unsure.', '{len(summary)} 个单元中有 {len(small)} 个少于 10 个值，其均值和区间不可靠。')}")`
}
