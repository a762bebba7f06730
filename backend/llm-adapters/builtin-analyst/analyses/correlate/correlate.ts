import { pyNames } from '../../write/python-text.ts'
import { showPFunction } from '../../write/write-formatting.ts'
import { showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { correlateMany } from './correlate-many.ts'
import type { CorrelatePlan } from './correlate-plan.ts'
import { correlateTwo } from './correlate-two.ts'

/** Pearson and Spearman between two columns of numbers, or between all pairs of several. */
export const correlate: Analysis<CorrelatePlan> = {
  explain({ columns, wishes }) {
    const names = showNames(columns)
    const first = wishes.kendall
      ? {
          en: 'Kendall’s tau b comes first, as asked, which counts pairs of rows in the same order and allows for ties; Pearson’s and Spearman’s stand beside it',
          'zh-CN': '按要求以 Kendall τ-b 为主（比较成对的行是否同序，并考虑结），同时给出 Pearson 和 Spearman 相关',
        }
      : wishes.preferRanks
        ? {
            en: 'Spearman’s rank correlation comes first, as asked, with Pearson’s beside it',
            'zh-CN': '按要求以 Spearman 秩相关为主，同时给出 Pearson 相关',
          }
        : {
            en: 'Pearson’s coefficient measures how close to a straight line they are, Spearman’s whether they rise together at all',
            'zh-CN': 'Pearson 系数衡量线性关系，Spearman 系数衡量单调关系',
          }
    const two = columns.length === 2
    return [
      { en: `Correlate ${names.en}.`, 'zh-CN': `分析 ${names['zh-CN']} 之间的相关性。` },
      {
        en: `${first.en}; each with n, p and a 95% interval by Fisher’s z${two ? '' : ', and p corrected by Holm for the number of pairs'}.`,
        'zh-CN': `${first['zh-CN']}；均给出样本量、p 值和用 Fisher z 变换得到的 95% 置信区间${two ? '' : '，并用 Holm 法按比较次数校正 p 值'}。`,
      },
      {
        en: `Rows are taken as independent of each other. ${two ? 'Rows with a missing value are left out and counted.' : 'Each pair uses all rows that have both values, so n differs between pairs.'}`,
        'zh-CN': `假定各行相互独立。${two ? '含缺失值的行不参与分析，并会报告行数。' : '每一对使用两列都有值的所有行，因此各对的样本量可能不同。'}`,
      },
      ...(wishes.logAxis && two
        ? [
            {
              en: 'Logarithmic axes change the drawing only; the coefficients are those of the values as they are.',
              'zh-CN': '对数坐标只改变图形；相关系数仍按原始数值计算。',
            },
          ]
        : []),
    ]
  },

  writeCode(plan, say) {
    const two = plan.columns.length === 2
    return {
      imports: [
        'from scipy import stats',
        ...(two ? [] : ['from itertools import combinations', 'from statsmodels.stats.multitest import multipletests']),
      ],
      blocks: [
        two ? `x, y = ${pyNames(plan.columns).slice(1, -1)}` : `columns = ${pyNames(plan.columns)}`,
        `\n${showPFunction}\n\n\n${fisherInterval(say('# Fisher z; for ranks the standard errors of Bonett and Wright (2000).', '# Fisher z 变换；秩相关使用 Bonett 和 Wright (2000) 的标准误。'), plan.wishes.kendall)}\n`,
        ...(two ? correlateTwo(plan, say) : correlateMany(plan, say)),
      ],
      shown: [...plan.columns, ...(plan.colourBy ? [plan.colourBy] : [])],
    }
  },
}

const fisherInterval = (
  comment: string,
  kendall: boolean,
) => `def correlation_interval(r, n, is_rank=False${kendall ? ', is_tau=False' : ''}):
    ${comment}
    if n < ${kendall ? 5 : 4} or abs(r) >= 1:
        return np.nan, np.nan
    error = np.sqrt(${kendall ? '0.437 / (n - 4) if is_tau else ' : ''}(1 + r**2 / 2 if is_rank else 1) / (n - 3))
    return tuple(np.tanh(np.arctanh(r) + stats.norm.ppf([0.025, 0.975]) * error))`
