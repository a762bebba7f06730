import { pyList } from '#contract/python-text.ts'
import { pyLevel, pyNames } from '../../write/python-text.ts'
import { showNumberFunction, showPFunction } from '../../write/write-formatting.ts'
import { showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { agreeOnCategories } from './agree-on-categories.ts'
import type { AgreementPlan } from './agreement-plan.ts'
import { intraclass } from './intraclass.ts'
import { limitsOfAgreement } from './limits-of-agreement.ts'

/** Agreement of raters or devices: kappa and weighted kappa, or ICC with Bland-Altman's limits. */
export const agreement: Analysis<AgreementPlan> = {
  explain({ columns, scale }) {
    const names = showNames(columns)
    return [
      {
        en: `How far ${names.en} agree about the same subjects; each row is one subject.`,
        'zh-CN': `分析 ${names['zh-CN']} 对同一对象的一致程度；每一行是一个对象。`,
      },
      scale === 'categories'
        ? {
            en: 'Cohen’s kappa counts the agreement beyond chance; weighted kappa (linear and quadratic) counts a near miss as less of a disagreement, which makes sense only where the categories have an order. 95% intervals by Fleiss, Cohen and Everitt (1969).',
            'zh-CN':
              'Cohen’s kappa 衡量超出偶然的一致程度；加权 kappa（线性与二次）对相近的类别扣分较少，只适用于有序类别。95% 置信区间用 Fleiss、Cohen 和 Everitt (1969) 的方法。',
          }
        : {
            en: `Intraclass correlations (Shrout and Fleiss 1979) with 95% intervals, absolute agreement first${columns.length === 2 ? '; Bland and Altman’s bias and limits of agreement with their intervals, in the unit of the measurement' : ''}. A correlation coefficient would not show agreement.`,
            'zh-CN': `用组内相关系数 ICC（Shrout 和 Fleiss 1979）及 95% 置信区间，以绝对一致性为主${columns.length === 2 ? '；并给出 Bland-Altman 的平均偏差、一致性界限及其置信区间（原单位）' : ''}。普通相关系数不能说明一致性。`,
          },
      {
        en: 'Subjects are taken as independent of each other. Rows with a missing value are left out and counted.',
        'zh-CN': '假定各对象相互独立。含缺失值的行不参与分析，并会报告行数。',
      },
    ]
  },

  writeCode(plan, say) {
    const { columns, levels, scale, table } = plan
    const [first] = columns
    const start = `raters = ${pyNames(columns)}${scale === 'categories' && first ? `\nlevels = ${pyList(levels.map((level) => pyLevel(level, first, table)))}` : ''}`
    const rows = `${say('# Each row is one subject; it needs a value from everyone.', '# 每一行是一个对象，各方都要有值。')}
data = df[raters].dropna()
n, k = data.shape
print(f"${say('Subjects used: {n}; left out because a value is missing: {len(df) - n}', '使用的对象数：{n}；因缺失值排除的对象数：{len(df) - n}')}")
report("${say('n', '样本量')}", n)`
    const body =
      scale === 'categories' ? [agreeOnCategories(plan, say)] : [intraclass(plan, say), limitsOfAgreement(plan, say)]
    const functions = scale === 'categories' ? [] : [`\n${[showPFunction, showNumberFunction].join('\n\n\n')}\n`]
    return {
      imports: [
        scale === 'categories' ? 'from statsmodels.stats.inter_rater import cohens_kappa' : 'from scipy import stats',
      ],
      blocks: [start, ...functions, rows, ...body],
      shown: columns,
    }
  },
}
