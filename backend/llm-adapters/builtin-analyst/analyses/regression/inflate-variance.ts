import type { PickText } from '../../write/pick-text.ts'

/**
 * Python: `inflation`, the variance inflation of each predictor (Fox and Monette 1992: of all columns of a category together), from
 * `covariance`, the covariances of the coefficients without the constant. For one column it is the usual VIF.
 */
export const inflateVariance = (covariance: string): string =>
  `spread = ${covariance}
related = spread / np.sqrt(np.outer(np.diag(spread), np.diag(spread)))
inflation = {}
for column, own in terms.items():
    rest = related.drop(index=own, columns=own)
    inflation[column] = np.linalg.det(related.loc[own, own]) * np.linalg.det(rest) / np.linalg.det(related)`

/** Python: says which predictors overlap so much that their effects can't be told apart well. */
export const warnOfInflation = (say: PickText): string =>
  `overlapping = [column for column, value in inflation.items() if value ** (1 / len(terms[column])) > 5]
if overlapping:
    print("${say('These predictors overlap with the others so much that their effects are hard to tell apart (VIF above 5): ', '以下自变量与其他自变量高度重叠（VIF 大于 5），各自的效应难以区分：')}" + "${say(', ', '、')}".join(overlapping))`
