import type { PickText } from '../write/pick-text.ts'

/**
 * Python functions for 95 % intervals of effect sizes, by inverting the noncentral distribution of the test statistic
 * (Steiger & Fouladi 1997); each program carries the one that it uses. They equal R's effectsize. The search begins where the
 * probability is surely beyond the limits and goes no further, since the distributions of scipy fail far outside.
 */
export const noncentralT = (say: PickText) => `def noncentral_t_interval(t, df):
    ${say('# 95% interval of the noncentrality of t; times d / t it is the interval of d.', '# t 的非中心参数的 95% 区间；乘以 d / t 即为 d 的区间。')}
    if not np.isfinite(t):
        return np.nan, np.nan
    low, high = sorted(t * np.sqrt(stats.chi2.ppf([0.005, 0.995], df) / df))
    return tuple(brentq(lambda shift, share=share: stats.nct.cdf(t, df, shift) - share, low - 3, high + 3) for share in (0.975, 0.025))`

export const noncentralF = (say: PickText) => `def noncentral_f_interval(f, df, df_error):
    ${say('# 95% interval of the noncentrality of F; over (itself + error df) it is the interval of η².', '# F 的非中心参数的 95% 区间；除以（自身 + 误差自由度）即为 η² 的区间。')}
    if not np.isfinite(f):
        return np.nan, np.nan
    shares = [share for share in (0.975, 0.025) if stats.f.cdf(f, df, df_error) > share]
    most = (np.sqrt(f * df * stats.chi2.ppf(0.995, df_error) / df_error) + 3) ** 2
    found = [brentq(lambda shift, share=share: stats.ncf.cdf(f, df, df_error, shift) - share, 0, most) for share in shares]
    return tuple([0.0] * (2 - len(found)) + found)`

export const noncentralChiSquare = (say: PickText) => `def noncentral_chi_square_interval(chi_square, df):
    ${say("# 95% interval of the noncentrality of chi-square, which gives that of Cramér's V.", '# 卡方的非中心参数的 95% 区间，由此得到 Cramér’s V 的区间。')}
    shares = [share for share in (0.975, 0.025) if stats.chi2.cdf(chi_square, df) > share]
    found = [brentq(lambda shift, share=share: stats.ncx2.cdf(chi_square, df, shift) - share, 1e-9, (np.sqrt(chi_square) + 3) ** 2) for share in shares]
    return tuple([0.0] * (2 - len(found)) + found)`
