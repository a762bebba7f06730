import type { Bilingual, Derived } from '../plan-parts.ts'
import { showName } from '../write-names.ts'

/** How a column is made, for the person who asked. */
export function tellDerived(derived: Derived): Bilingual {
  const made = showName(derived.column.name)
  switch (derived.kind) {
    case 'cut': {
      const source = showName(derived.source.name)
      const at =
        derived.cuts === 'median'
          ? { en: 'its median in the rows used', 'zh-CN': '所用数据行的中位数' }
          : { en: derived.cuts.join(', '), 'zh-CN': derived.cuts.join('、') }
      const levels = derived.levels.map(showName)
      return {
        en: `${made} is ${source} cut at ${at.en}, with the groups ${levels.join(' and ')}. Cutting a measure loses information; the measure itself is the stronger choice where no limit is given from outside.`,
        'zh-CN': `${made} 由 ${source} 在${at['zh-CN']}处切分而成，分为 ${levels.join('、')}。切分会损失信息；若没有公认的界值，直接使用原数值更可靠。`,
      }
    }
    case 'log': {
      const source = showName(derived.source.name)
      const base = {
        e: { en: 'natural', zh: '自然对数' },
        '2': { en: 'base 2', zh: '以 2 为底' },
        '10': { en: 'base 10', zh: '以 10 为底' },
      }[derived.base]
      return {
        en: `${made} is the logarithm of ${source} (${base.en}).`,
        'zh-CN': `${made} 是 ${source} 的对数（${base.zh}）。`,
      }
    }
    case 'change': {
      const [before, after] = [derived.before, derived.after].map(({ name }) => showName(name))
      return {
        en: `${made} is the change from ${before} to ${after}${derived.isPercent ? ' in percent of the first' : ''}; a ${derived.isFall ? 'fall' : 'rise'} counts as positive. Where groups are compared, the later value adjusted for the first (analysis of covariance) is usually more precise.`,
        'zh-CN': `${made} 是从 ${before} 到 ${after} 的变化${derived.isPercent ? '百分比' : ''}，${derived.isFall ? '下降' : '升高'}为正。比较各组时，校正基线值的协方差分析通常更精确。`,
      }
    }
  }
}
