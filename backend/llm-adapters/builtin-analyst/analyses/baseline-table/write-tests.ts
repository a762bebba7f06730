import type { PickText } from '../../write/pick-text.ts'

type Kinds = { hasNumbers: boolean; hasCategories: boolean }

/** Python: `test_numbers` and `test_shares`, each a p and the name of its test. */
export const writeTests = ({ hasNumbers, hasCategories }: Kinds, hasMany: boolean, say: PickText): string =>
  [hasNumbers ? testNumbers(hasMany, say) : '', hasCategories ? testShares(say) : ''].filter(Boolean).join('\n\n\n')

const none = 'return np.nan, "–"'

function testNumbers(hasMany: boolean, say: PickText): string {
  const ranks = hasMany
    ? 'return stats.kruskal(*samples).pvalue, "Kruskal-Wallis"'
    : 'return stats.mannwhitneyu(*samples, method="asymptotic").pvalue, "Mann-Whitney"'
  const means = hasMany
    ? `return anova_oneway(samples, use_var="unequal").pvalue, "${say('Welch ANOVA', 'Welch 方差分析')}"`
    : `return stats.ttest_ind(*samples, equal_var=False).pvalue, "${say('Welch t', 'Welch t 检验')}"`
  return `def test_numbers(column):
    samples = [part[column].dropna() for part in parts.values()]
    if min(len(values) for values in samples) < 2 or pd.concat(samples).nunique() < 2:
        ${none}
    if column in by_median:
        ${ranks}
    if min(values.var() for values in samples) == 0:
        ${none}
    ${means}`
}

const testShares = (say: PickText) => `def test_shares(column):
    counts = pd.crosstab(data[column], data[group])
    if min(counts.shape) < 2:
        ${none}
    chi_square = stats.chi2_contingency(counts, correction=False)
    if counts.shape == (2, 2) and chi_square.expected_freq.min() < 5:
        return stats.fisher_exact(counts).pvalue, "Fisher"
    is_rough = (chi_square.expected_freq < 5).mean() > 0.2
    return chi_square.pvalue, "${say('chi-square', '卡方检验')}" + ("${say(' (rough: small counts)', '（期望频数偏小，仅供参考）')}" if is_rough else "")`
