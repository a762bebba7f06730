import { pyString } from '#contract/python-text.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { columnRole, isNumeric } from '../../understand/columns/column-role.ts'
import { pyLevel, pyNames } from '../../write/python-text.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { orderLevels } from '../reference-level.ts'
import type { BaselineTablePlan } from './baseline-table-plan.ts'
import { concludeBalance, drawDifferences } from './draw-differences.ts'
import { checkShapes, splitRows } from './split-rows.ts'
import { measureDifferences, writeTable } from './write-table.ts'
import { writeTests } from './write-tests.ts'

const fewValues = 5

/** Table 1: all rows and each group side by side, with standardised differences, saved as a file. */
export const baselineTable: Analysis<BaselineTablePlan> = {
  explain(plan) {
    const { columns, group, tests } = plan
    const names = showNames(columns, 20)
    const [, other] = orderLevels(group)
    const told: Bilingual[] = [
      {
        en: `A baseline table (Table 1) of ${names.en}, for all rows and by the groups of ${showName(group.name)}.`,
        'zh-CN': `按 ${showName(group.name)} 分组制作基线特征表（三线表），包括合计列；变量：${names['zh-CN']}。`,
      },
      explainSummary(plan),
      {
        en: `Standardised mean differences (SMD): the difference of means over the root of the mean of both variances (Austin 2009); for categories the distance of all shares together (Yang and Dalton 2012)${group.distinct > 2 ? '; of several groups, the mean of the absolute values of all pairs' : ''}.`,
        'zh-CN': `标准化均值差（SMD）：两组均值之差除以两组方差平均值的平方根（Austin 2009）；分类变量用全部构成比的联合距离（Yang 和 Dalton 2012）${group.distinct > 2 ? '；多个组时取各组对绝对值的平均' : ''}。`,
      },
      tests
        ? {
            en: 'p values as asked for, the test named in each row: Welch’s t test or ANOVA for means, Mann-Whitney or Kruskal-Wallis for medians, chi-square for categories (Fisher’s exact test for a 2 × 2 table with an expected count below 5). They are not corrected for their number.',
            'zh-CN':
              '按要求给出 p 值，并注明每行所用的检验：均值用 Welch t 检验或 Welch 方差分析，中位数用 Mann-Whitney 或 Kruskal-Wallis 检验，分类变量用卡方检验（四格表有期望频数小于 5 时用 Fisher 精确检验）。p 值未作多重比较校正。',
          }
        : {
            en: 'No p values unless they are asked for: at baseline the size of a difference says more, and in a randomised trial any difference is due to chance.',
            'zh-CN': '除非要求，否则不给出 p 值：基线比较应看差异的大小；在随机试验中，基线差异本来就出于偶然。',
          },
      {
        en: 'Missing values are counted by group and never filled in; percentages are of the rows that have a value.',
        'zh-CN': '缺失值按组计数，不填补；百分比以有值的行为分母。',
      },
    ]
    return other === undefined ? told.filter((_, at) => at !== 2) : told
  },

  writeCode(plan, say) {
    const { columns, group, table } = plan
    const categories = columns.filter((column) => isShownAsCategory(column, plan))
    const numbers = columns.filter((column) => !categories.includes(column))
    const [first = ''] = orderLevels(group)
    const kinds = { hasNumbers: numbers.length > 0, hasCategories: categories.length > 0 }
    return {
      imports: [
        'from itertools import combinations',
        ...(kinds.hasNumbers || plan.tests ? ['from scipy import stats'] : []),
      ].concat(
        plan.tests && kinds.hasNumbers && group.distinct > 2
          ? ['from statsmodels.stats.oneway import anova_oneway']
          : [],
      ),
      blocks: [
        [
          `group = ${pyString(group.name)}`,
          `columns = ${pyNames(columns)}`,
          ...(kinds.hasCategories ? [`categories = ${pyNames(categories)}`] : []),
          ...(kinds.hasNumbers ? [`numbers = ${pyNames(numbers)}`] : []),
        ].join('\n'),
        splitRows({ first: pyLevel(first, group, table), isNumber: isNumeric(group) }, say),
        kinds.hasNumbers ? checkShapes(plan.summary, say) : '',
        `\n${measureDifferences(kinds, say)}\n`,
        plan.tests ? `\n${writeTests(kinds, group.distinct > 2, say)}\n` : '',
        writeTable({ ...kinds, isNumber: isNumeric(group) }, plan.tests, say),
        drawDifferences(plan, say),
        concludeBalance(plan.tests, say),
      ],
      shown: [...columns, group],
    }
  },
}

function explainSummary({ summary }: BaselineTablePlan): Bilingual {
  const codes = {
    en: ` Whole numbers of at most ${fewValues} values count as categories, shown as n (%).`,
    'zh-CN': `取值不超过 ${fewValues} 个的整数按分类变量处理，以 n（%）表示。`,
  }
  const numbers = {
    'by-shape': {
      en: 'Numbers: mean (SD), or median [Q1, Q3] where the values within the groups are clearly skewed (skewness beyond ±1).',
      'zh-CN': '数值变量：用均值（标准差）；组内分布明显偏斜（偏度绝对值大于 1）时用中位数 [Q1, Q3]。',
    },
    mean: { en: 'Numbers: mean (SD), as asked for.', 'zh-CN': '数值变量：按要求用均值（标准差）。' },
    median: { en: 'Numbers: median [Q1, Q3], as asked for.', 'zh-CN': '数值变量：按要求用中位数 [Q1, Q3]。' },
  }[summary]
  return { en: numbers.en + codes.en, 'zh-CN': numbers['zh-CN'] + codes['zh-CN'] }
}

const isShownAsCategory = (column: BaselineTablePlan['group'], { table }: BaselineTablePlan) => {
  const role = columnRole(column, table.sheet)
  return role === 'category' || (role === 'either' && column.type !== 'number' && column.distinct <= fewValues)
}
