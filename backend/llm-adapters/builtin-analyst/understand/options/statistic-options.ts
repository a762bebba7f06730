import { type OptionRule, optionRule as rule } from './option-rule.ts'

/** "10th and 90th percentile", "P90", 第5百分位数. */
export const percentile =
  /(\d{1,2}(?:\.\d)?)(?:st|nd|rd|th)?(?: ?(?:,|and|或|和|、) ?第?(\d{1,2}(?:\.\d)?)(?:st|nd|rd|th)?)? ?(?:percentiles?|(?:%)?分位数?|百分位数?)|(?<![\p{L}\d])p(\d{2})(?:(?: ?(?:,|and|和|、) ?)p(\d{2}))?(?!\d)/u

/** Statistics and figures of a description that are asked for by name; values as in `plan-intent.ts`. */
export const statisticOptions: OptionRule[] = [
  rule('statistic', 'geometric-mean', /geometric means?|几何(?:平均数?|均数|均值)/, 'a geometric mean', '几何均数'),
  rule(
    'statistic',
    'skewness',
    /\b(?:skewness|kurtosis)(?: (?:and|or) (?:skewness|kurtosis))?\b|[偏峰]度(?:[和与及、][偏峰]度)?/,
    'skewness and kurtosis',
    '偏度和峰度',
  ),
  rule(
    'statistic',
    'cv',
    /coefficients? of variation|(?<!\bfolds? ?)\bcv ?%?(?![\p{Script=Latin}\d])|变异系数/u,
    'a coefficient of variation',
    '变异系数',
  ),
  rule('statistic', 'se', /standard errors?\b|\bsems?\b|标准误差?/, 'a standard error', '标准误'),
  rule(
    'average',
    'replicates',
    /(?:技术重复|复孔|重复|平行样)[^,，。]{0,4}(?:先)?(?:取|求|算)一?下?(?:平均|均值)|averag\w+ (?:of |over |across )?(?:the )?(?:technical )?(?:replicates?|duplicates?|triplicates?)|(?:replicates?|duplicates?|triplicates?) averaged/,
    'an average over replicates first',
    '先对重复求平均',
  ),
  rule('figure', 'density', /\bdensity(?: ?(?:plots?|curves?))|\bkde\b|密度(?:曲线|图)/, 'a density plot', '密度图'),
  rule('percentile', 'any', percentile, 'percentiles', '百分位数'),
  rule(
    'order',
    'given',
    /\b(?:in the )?order(?:ed)?(?: of| by| as)?:? (?!to\b|that\b)[^,.;]*|[^,，。]*的?顺序(?:排列|排)?/,
    'a given order of the groups',
    '指定的组别顺序',
  ),
  rule('statistic', 'sum', /\b(?:sums?|totals?) of\b|\btotal (?=[a-z«])|总和|合计|总数(?!据)/, 'a sum', '总和'),
]
