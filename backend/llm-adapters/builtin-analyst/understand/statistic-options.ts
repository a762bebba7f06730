import { type OptionRule, optionRule as rule } from './option-rule.ts'

/** Statistics and figures of a description that are asked for by name; values as in `plan-intent.ts`. */
export const statisticOptions: OptionRule[] = [
  rule('statistic', 'geometric-mean', /geometric means?|几何(?:平均数?|均数|均值)/, 'a geometric mean', '几何均数'),
  rule('statistic', 'skewness', /\bskewness\b|\bkurtosis\b|偏度|峰度/, 'skewness and kurtosis', '偏度和峰度'),
  rule(
    'statistic',
    'cv',
    /coefficients? of variation|\bcv ?%?(?![\p{Script=Latin}\d])|变异系数/u,
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
]
