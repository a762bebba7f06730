import { pyList, pyString } from '#contract/python-text.ts'
import { showPFunction } from '../../write/write-formatting.ts'
import { showName } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { compareExpression } from './compare-expression.ts'
import { concludeFolds, drawFolds } from './draw-folds.ts'
import type { QpcrPlan } from './qpcr-plan.ts'
import { subtractReferences, takeCycles } from './take-cycles.ts'

/** Relative expression by ΔΔCt, or by Pfaffl's method where efficiencies are given. */
export const qpcr: Analysis<QpcrPlan> = {
  explain({ control, ct, efficiencies, gene, group, references, sample, targets, wishes }) {
    const [refs, wanted] = [references, targets ?? []].map((names) => names.map(showName))
    const factors = Object.entries(efficiencies)
    const test = wishes.preferRanks
      ? { en: 'Mann-Whitney U tests', zh: 'Mann-Whitney U 检验' }
      : wishes.equalVariances
        ? { en: 'Student’s t tests', zh: 'Student t 检验' }
        : { en: 'Welch t tests', zh: 'Welch t 检验' }
    return [
      {
        en: `Expression of ${targets ? wanted?.join(', ') : 'all other genes'} in ${showName(gene.name)} relative to ${refs?.join(' and ')}, each group of ${showName(group.name)} against ${showName(control)}, from the Ct values in ${showName(ct.name)}.`,
        'zh-CN': `以 ${refs?.join('、')} 为内参，由 ${showName(ct.name)} 计算 ${showName(gene.name)} 中${targets ? ` ${wanted?.join('、')} ` : '其余基因'}的相对表达量，${showName(group.name)} 的各组与 ${showName(control)} 比较。`,
      },
      {
        en: `Wells of one ${showName(sample.name)} and gene are averaged first, so that technical replicates do not count as samples${references.length > 1 ? '; the reference is the mean Ct of the reference genes' : ''}.`,
        'zh-CN': `同一 ${showName(sample.name)}、同一基因的各孔先取均值，技术重复不算作样本${references.length > 1 ? '；内参取各内参基因 Ct 的均值' : ''}。`,
      },
      factors.length > 0
        ? {
            en: `Pfaffl’s method with the amplification given per cycle: ${factors.map(([name, factor]) => `${showName(name)} ${factor}`).join(', ')}; other genes double.`,
            'zh-CN': `按给定的每循环扩增倍数用 Pfaffl 法：${factors.map(([name, factor]) => `${showName(name)} ${factor}`).join('，')}；其余基因按 2 计。`,
          }
        : {
            en: 'Fold changes are 2^-ΔΔCt: every gene is taken to double in each cycle.',
            'zh-CN': '倍数变化为 2^-ΔΔCt：假定每个基因每循环翻倍。',
          },
      {
        en: `${test.en} are made on ΔCt, never on fold changes, and corrected by Holm where there are several; the 95% interval of a fold change comes from that of ΔΔCt. Undetermined wells are counted and said.`,
        'zh-CN': `检验（${test.zh}）在 ΔCt 上进行，而不是对倍数变化，多个检验经 Holm 校正；倍数变化的 95% 置信区间由 ΔΔCt 的区间换算。未检出的孔会计数并说明。`,
      },
    ]
  },

  writeCode(plan, say) {
    const { control, ct, gene, group, references, sample, targets } = plan
    const columns = `ct, gene, sample, group = ${[ct, gene, sample, group].map(({ name }) => pyString(name)).join(', ')}`
    const start = [
      columns,
      `references, control = ${pyList(references.map(pyString))}, ${pyString(control)}`,
      ...(targets ? [`targets = ${pyList(targets.map(pyString))}`] : []),
    ].join('\n')
    return {
      imports: [
        'import numpy as np',
        'from scipy import stats',
        'from statsmodels.stats.multitest import multipletests',
      ],
      blocks: [
        start,
        `\n${showPFunction}\n`,
        takeCycles(plan, say),
        subtractReferences(plan, say),
        compareExpression(plan, say),
        drawFolds(plan, say),
        concludeFolds(plan, say),
      ],
      shown: [gene, group],
    }
  },
}
